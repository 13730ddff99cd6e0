package org.parley.server.triggers.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.LiveCall;
import org.parley.server.telephony.call.model.AgentRef;
import org.parley.server.telephony.call.model.CallChange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

final class CallPhasesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final AgentRef ANN = new AgentRef(new UUID(0, 1), "ann");
    private static final AgentRef BOB = new AgentRef(new UUID(0, 2), "bob");

    private final CallPhases phases = new CallPhases();
    private final List<String> seen = new ArrayList<>();

    @Test
    void aCallTakenRingsIsAnsweredAndEnds() {
        is(CallState.WAITING, null);
        is(CallState.RINGING, ANN);
        is(CallState.RINGING, ANN);
        is(CallState.TALKING, ANN);
        is(CallState.HELD, ANN);
        is(CallState.TALKING, ANN);
        ends();
        assertEquals(List.of("RING ann", "ANSWER ann", "HANGUP ann"), seen);
    }

    @Test
    void whoLetsItRingRejectsIt() {
        is(CallState.RINGING, ANN);
        is(CallState.WAITING, null);
        is(CallState.RINGING, BOB);
        is(CallState.TALKING, BOB);
        ends();
        assertEquals(
                List.of("RING ann", "REJECT ann", "RING bob", "ANSWER bob", "HANGUP bob"), seen);
    }

    @Test
    void whoGivesUpWhileItRingsWasNotAnswered() {
        is(CallState.RINGING, ANN);
        ends();
        is(CallState.WAITING, null);
        ends();
        assertEquals(List.of("RING ann", "UNANSWERED ann", "UNANSWERED -"), seen);
    }

    @Test
    void handingOverEndsThePartOfTheFirst() {
        is(CallState.RINGING, ANN);
        is(CallState.TALKING, ANN);
        is(CallState.ARRIVED, ANN);
        is(CallState.RINGING, BOB);
        is(CallState.TALKING, BOB);
        ends();
        assertEquals(
                List.of(
                        "RING ann",
                        "ANSWER ann",
                        "HANGUP ann",
                        "RING bob",
                        "ANSWER bob",
                        "HANGUP bob"),
                seen);
    }

    @Test
    void aBridgeThatIsLeftForAMomentEndsNothing() {
        is(CallState.TALKING, ANN);
        is(CallState.ARRIVED, ANN);
        is(CallState.TALKING, ANN);
        ends();
        assertEquals(List.of("ANSWER ann", "HANGUP ann"), seen);
    }

    @Test
    void aCallThatBecomesPartOfAnotherGoesOnThere() {
        is(CallState.TALKING, ANN);
        phases.of(new CallChange.Merged(call("1", CallState.TALKING, ANN), "2"))
                .forEach(this::note);
        phases.of(new CallChange.Ended(call("2", CallState.ENDED, ANN), NOW, Duration.ZERO, false))
                .forEach(this::note);
        assertEquals(List.of("ANSWER ann", "HANGUP ann"), seen);
    }

    private void is(CallState state, @Nullable AgentRef agent) {
        phases.of(new CallChange.Updated(call("1", state, agent))).forEach(this::note);
    }

    private void ends() {
        phases.of(new CallChange.Ended(call("1", CallState.ENDED, null), NOW, Duration.ZERO, false))
                .forEach(this::note);
    }

    private void note(CallPhases.Phase phase) {
        seen.add(phase.status() + " " + (phase.agent() == null ? "-" : phase.agent().name()));
    }

    private static LiveCall call(String id, CallState state, @Nullable AgentRef agent) {
        return new LiveCall(
                id,
                Direction.INBOUND,
                state,
                "391",
                "",
                "0800",
                "sales",
                agent == null ? null : agent.id(),
                agent == null ? null : agent.name(),
                NOW,
                NOW,
                false,
                LiveCall.WayOut.NONE);
    }
}
