package org.parley.server.routing.model;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a board shows of an agent.
///
/// @param activity the most pressing thing he does
/// @param since when this activity began
/// @param pauses reason and beginning by paused channel
/// @param work what rings at, talks with, or is wrapped up by him
public record AgentView(
        UUID agent, Activity activity, Instant since, Map<Channel, Pause> pauses, List<Work> work) {

    /// In the order in which one hides the other.
    public enum Activity {
        SIGNED_OFF,
        TALKING,
        RINGING,
        WRAP_UP,
        PAUSED,
        UNREACHABLE,
        IDLE
    }

    public record Pause(String reason, Instant since) {}

    /// One piece of work.
    ///
    /// @param item null for a leg that the router didn't make
    /// @param queue null likewise
    public record Work(
            Channel channel,
            @Nullable String item,
            @Nullable UUID queue,
            Stage stage,
            Instant since) {}

    /// How far a piece of work is.
    public enum Stage {
        RINGING,
        TALKING,
        WRAP_UP
    }
}
