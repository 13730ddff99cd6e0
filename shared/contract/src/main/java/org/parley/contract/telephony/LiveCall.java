package org.parley.contract.telephony;

import org.jspecify.annotations.Nullable;
import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;

import java.time.Instant;
import java.util.UUID;

/// A call that goes on.
///
/// @param id Asterisk's linked id of the conversation, unique over nodes
/// @param callerNumber as received, empty when withheld
/// @param callerName as received, any characters
/// @param dialled the number the caller dialled
/// @param queue the queue's name while and after it went through one
/// @param since when the present state began
/// @param way by what it went out
public record LiveCall(
        String id,
        Direction direction,
        CallState state,
        String callerNumber,
        String callerName,
        String dialled,
        @Nullable String queue,
        @Nullable UUID agentId,
        @Nullable String agentName,
        Instant startedAt,
        Instant since,
        boolean recording,
        WayOut way)
        implements Maskable<LiveCall> {
    /// By what a call went out, by the names of that moment; empty where it did not, or not by
    /// that.
    ///
    /// @param route the outbound route that took the number
    /// @param trunk the line to the carrier, the last one that was tried
    /// @param prefix the out-prefix that the agent has dialled or chosen
    public record WayOut(String route, String trunk, String prefix) {
        /// Of calls that did not go out.
        public static final WayOut NONE = new WayOut("", "", "");
    }

    public LiveCall {
        way = way == null ? WayOut.NONE : way;
    }

    @Override
    public LiveCall masked(Mask mask) {
        boolean calls = direction == Direction.INBOUND;
        return new LiveCall(
                id,
                direction,
                state,
                calls ? mask.number(callerNumber) : callerNumber,
                calls ? mask.text(callerName) : callerName,
                direction == Direction.OUTBOUND ? mask.number(dialled) : dialled,
                queue,
                agentId,
                agentName,
                startedAt,
                since,
                recording,
                way);
    }
}
