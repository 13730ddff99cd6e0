package org.parley.server.routing.model;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.Presence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a board shows of an agent.
///
/// @param presence the most pressing thing the agent does
/// @param since when this presence (or this pause, if another follows the first) began
/// @param signedOnAt null while offline
/// @param pauses reason and beginning by paused channel
/// @param unreachable channels whose telephone or desk can't be reached
/// @param work what rings at, talks with, or is wrapped up by the agent
public record AgentView(
        UUID agent,
        Presence presence,
        Instant since,
        @Nullable Instant signedOnAt,
        Map<Channel, Pause> pauses,
        Set<Channel> unreachable,
        List<Work> work) {

    public record Pause(String reason, Instant since) {}

    /// One piece of work.
    ///
    /// @param item the item, or the name of a leg that the router didn't make
    /// @param queue null for such a leg
    /// @param until when a wrap-up ends by itself; null for other stages
    public record Work(
            Channel channel,
            String item,
            @Nullable UUID queue,
            Stage stage,
            Instant since,
            @Nullable Instant until) {}

    /// How far a piece of work is.
    public enum Stage {
        RINGING,
        TALKING,
        WRAP_UP
    }
}
