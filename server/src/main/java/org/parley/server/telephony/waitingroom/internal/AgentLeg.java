package org.parley.server.telephony.waitingroom.internal;

import org.parley.server.telephony.call.model.ChannelName;

import java.time.Instant;
import java.util.UUID;

/// A channel of an agent's telephone. Changed only under the room's lock.
final class AgentLeg {
    final String id;
    final UUID agent;
    final ChannelName channel;
    final Instant began;

    /// The caller's leg for whom the router had it rung; empty when it is a call of another kind.
    String item = "";

    /// Whether the router was told that the agent is busy by it.
    boolean reportedBusy;

    AgentLeg(String id, UUID agent, ChannelName channel, Instant began) {
        this.id = id;
        this.agent = agent;
        this.channel = channel;
        this.began = began;
    }
}
