package org.parley.server.telephony.route.model;

import java.util.UUID;

/// Calls from outside to this number go to the queue.
///
/// @param pattern digits as a trunk sends them, or an Asterisk pattern such as `_0XX.`
public record InboundNumber(UUID id, String pattern, UUID queueId, String queueName) {}
