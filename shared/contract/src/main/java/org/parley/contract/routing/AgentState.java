package org.parley.contract.routing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An agent as the router has him or her.
///
/// @param pauseReason while paused for calls
/// @param since when the presence began
/// @param signedOnAt when the agent signed on, absent while offline
/// @param queues names of the queues the agent is a member of
/// @param wrapUpUntil when wrap-up ends by itself, while in wrap-up
/// @param channels what the agent serves, and where he or she is paused; empty while offline
public record AgentState(
        UUID agentId,
        Presence presence,
        @Nullable String pauseReason,
        Instant since,
        @Nullable Instant signedOnAt,
        List<String> queues,
        @Nullable Instant wrapUpUntil,
        List<ChannelState> channels) {
    public AgentState {
        queues = List.copyOf(queues);
        channels = List.copyOf(channels);
    }
}
