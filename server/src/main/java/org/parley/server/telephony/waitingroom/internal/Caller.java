package org.parley.server.telephony.waitingroom.internal;

import org.parley.server.telephony.call.model.ChannelName;

import java.time.Instant;
import java.util.UUID;

/// A caller of a queue. Changed only under the room's lock.
final class Caller {
    enum Place {
        ROOM,
        TALKING,
        /// In Asterisk's own queue.
        NATIVE_QUEUE
    }

    final String leg;
    final String call;
    final ChannelName channel;
    final UUID queue;
    final Instant since;
    Place place = Place.ROOM;

    /// The offer that rings; 0 for none.
    long offer;

    /// The agent's leg that he or she talks with; empty for none.
    String agentLeg = "";

    Caller(String leg, String call, ChannelName channel, UUID queue, Instant since) {
        this.leg = leg;
        this.call = call;
        this.channel = channel;
        this.queue = queue;
        this.since = since;
    }
}
