package org.parley.server.realtime.internal;

import org.jspecify.annotations.Nullable;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.NodeRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.LiveCall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Rows for tests.
public final class Rows {
    public static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    private Rows() {}

    public static AgentRow agent(UUID id, int answered, String... queues) {
        AgentState state =
                new AgentState(id, Presence.READY, null, AT, AT, List.of(queues), null, List.of());
        return new AgentRow(id, "a" + id, "Ann", "200", state, true, null, answered, 0);
    }

    public static QueueRow queue(String name, int waiting) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new QueueRow(
                id, name, waiting, 0, null, 1, 1, 0, 0, 0, 0, 0, 0, null, null, null, 0, null);
    }

    public static CallRow call(String id, @Nullable UUID agent, String caller) {
        return CallRow.of(
                new LiveCall(
                        id,
                        Direction.INBOUND,
                        CallState.TALKING,
                        caller,
                        "Bo \"\n\u2028${x}",
                        "100",
                        "sales",
                        agent,
                        null,
                        AT,
                        AT,
                        false,
                        LiveCall.WayOut.NONE));
    }

    public static NodeRow node(long epoch) {
        return new NodeRow("pbx1", true, epoch, AT, "22");
    }
}
