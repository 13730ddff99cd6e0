package org.parley.server.telephony.call.model;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.LiveCall;

import java.time.Instant;

/// A channel as a list of all channels shows it.
///
/// @param began when it came into being
/// @param up whether it was answered
/// @param bridge the bridge it is in; empty for none
/// @param recorded whether a recording that the centre wants runs on it
/// @param way the names of the outbound route and the prefix that took its number
/// @param waiting where it stands in a queue; null outside
public record ChannelSeen(
        String leg,
        String call,
        ChannelName channel,
        Party party,
        String dialled,
        Instant began,
        boolean up,
        String bridge,
        boolean recorded,
        LiveCall.WayOut way,
        @Nullable Wait waiting) {

    /// A caller's place in the dialplan of queues.
    ///
    /// @param queue the queue's name
    /// @param since when the waiting began
    /// @param offer the offer that rings or was answered; 0 for none
    public record Wait(String queue, Instant since, Place place, long offer) {}

    /// Where a caller of a queue is.
    public enum Place {
        /// In the waiting room.
        ROOM,
        /// An agent rings or talks.
        OFFER,
        /// In Asterisk's own queue.
        NATIVE_QUEUE,
        /// Left by a key or by time.
        LEFT
    }
}
