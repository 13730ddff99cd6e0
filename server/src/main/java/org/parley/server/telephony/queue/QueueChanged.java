package org.parley.server.telephony.queue;

import org.parley.contract.telephony.Queue;

/// A queue was made or changed, or its members were.
public record QueueChanged(Queue queue) {}
