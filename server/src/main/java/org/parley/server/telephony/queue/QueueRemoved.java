package org.parley.server.telephony.queue;

import org.parley.contract.telephony.Queue;

/// A queue was deleted.
public record QueueRemoved(Queue queue) {}
