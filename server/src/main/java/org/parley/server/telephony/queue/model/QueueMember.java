package org.parley.server.telephony.queue.model;

import java.util.Map;
import java.util.UUID;

/// Who serves a queue.
///
/// @param agentName the login name
/// @param extension the agent's internal number
/// @param penalty 0 or more; the lower, the sooner
/// @param place in the member list, from 0
/// @param skills level (1 to 10) by skill
public record QueueMember(
        UUID queueId,
        String queueName,
        UUID agentId,
        String agentName,
        String extension,
        int penalty,
        int place,
        Map<UUID, Integer> skills) {
    public QueueMember {
        skills = Map.copyOf(skills);
    }
}
