package org.parley.server.routing.model;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The whole state at one moment, for a board that begins to listen.
public record RoutingSnapshot(
        Instant at, List<AgentView> agents, List<QueueView> queues, List<ItemView> items) {

    /// A queue and how many of its items wait (ringing ones included).
    public record QueueView(UUID queue, String name, Channel channel, int members, int waiting) {}

    /// An item that waits, rings or is talked with.
    ///
    /// @param agent who talks with it; null while it waits or rings
    /// @param offer the running offer; 0 for none
    public record ItemView(
            String item,
            UUID queue,
            int priority,
            Instant joinedAt,
            AgentView.@Nullable Stage stage,
            @Nullable UUID agent,
            long offer) {}
}
