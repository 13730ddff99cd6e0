package org.parley.server.telephony.queue.model;

import java.util.UUID;

/// Who serves a queue.
///
/// @param agentName the login name
/// @param extension the agent's internal number
/// @param penalty 0 or more; the lower, the sooner
/// @param place in the member list, from 0
public record QueueMember(
        UUID queueId,
        String queueName,
        UUID agentId,
        String agentName,
        String extension,
        int penalty,
        int place) {}
