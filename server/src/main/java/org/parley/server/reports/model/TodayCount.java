package org.parley.server.reports.model;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// How many calls a queue and an agent had, and how they ended.
///
/// @param queue null for calls outside of queues
/// @param agentId who answered, null where nobody did
/// @param waitedSeconds waiting time of these calls in whole seconds, for service levels
/// @param calls how many
/// @param talkedMillis how long their talks lasted together
public record TodayCount(
        @Nullable String queue,
        @Nullable UUID agentId,
        String outcome,
        long waitedSeconds,
        int calls,
        long talkedMillis) {}
