package org.parley.admin.testing;

import org.jspecify.annotations.Nullable;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.LiveCall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Rows of a small centre.
public final class Rows {
    private Rows() {}

    public static UUID id(int number) {
        return new UUID(0x0193_9d6e_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    /// An agent of the queues `sales` and `support`.
    ///
    /// @param seconds how long the presence has lasted
    public static AgentRow agent(
            int number, String name, Presence presence, int seconds, @Nullable String callId) {
        Instant since = Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(seconds);
        AgentState state =
                new AgentState(
                        id(number),
                        presence,
                        presence == Presence.PAUSED ? "Lunch" : null,
                        since,
                        presence == Presence.OFFLINE ? null : since,
                        List.of("sales", "support"),
                        null,
                        List.of());
        return new AgentRow(
                id(number),
                name.split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT),
                name,
                Integer.toString(200 + number),
                state,
                presence != Presence.OFFLINE,
                callId,
                number * 3 % 17,
                number % 3);
    }

    public static CallRow call(
            String id, String number, String name, CallState state, int seconds, String queue) {
        return call(id, number, name, state, seconds, queue, null);
    }

    public static CallRow call(
            String id,
            String number,
            String name,
            CallState state,
            int seconds,
            String queue,
            @Nullable String agent) {
        Instant since = Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(seconds);
        return CallRow.of(
                new LiveCall(
                        id,
                        Direction.INBOUND,
                        state,
                        number,
                        name,
                        "4000",
                        queue,
                        agent == null ? null : id(1),
                        agent,
                        since.minusSeconds(20),
                        since,
                        state == CallState.TALKING,
                        LiveCall.WayOut.NONE));
    }

    public static QueueRow queue(
            int number, String name, int waiting, int oldestSeconds, int talking) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        return new QueueRow(
                id(100 + number),
                name,
                waiting,
                talking,
                waiting == 0 ? null : now.minusSeconds(oldestSeconds),
                2,
                5,
                number % 2,
                140 + number,
                120 + number,
                9,
                3,
                106,
                20,
                11,
                194,
                number == 1 ? 2 : 0,
                number == 2 ? now.minusSeconds(600) : null);
    }
}
