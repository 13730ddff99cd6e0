package org.parley.server.telephony.call.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.LiveCall;
import org.parley.server.telephony.call.model.CallChange;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.call.model.ChannelSeen;
import org.parley.server.telephony.call.model.DialResult;
import org.parley.server.telephony.call.model.Party;

import java.time.Duration;
import java.util.List;

class CallBookTest {
    private static final String CALL = "n1-1795346075.1";
    private final CallScript script = new CallScript();

    @Test
    void followsACallFromTheQueueToTheEnd() {
        script.arrives(CALL, "79001", "800");
        assertEquals(CallState.ARRIVED, script.call(CALL).state());
        script.after(1).waits(CALL, "sales");
        assertEquals(CallState.WAITING, script.call(CALL).state());
        script.after(4).rings(CALL, "n1-1795346080.2", "5001");
        assertEquals(CallState.RINGING, script.call(CALL).state());
        script.after(2).talks(CALL, "n1-1795346080.2");
        var talking = script.call(CALL);
        assertEquals(CallState.TALKING, talking.state());
        assertEquals(CallScript.ANN.id(), talking.agentId());
        assertEquals("sales", talking.queue());
        assertEquals("79001", talking.callerNumber());
        assertEquals("800", talking.dialled());
        assertEquals(Direction.INBOUND, talking.direction());
        assertEquals(script.now(), talking.since());
        script.after(30).hangsUp("n1-1795346080.2", CALL).hangsUp(CALL, CALL);
        assertTrue(script.book.list().isEmpty());
        var end = assertInstanceOf(CallChange.Ended.class, script.changes.getLast());
        assertEquals(script.now(), end.at());
        assertEquals(CallScript.ANN.id(), end.call().agentId());
        assertFalse(end.bySystem());
    }

    @Test
    void waitsAgainAfterAnAgentDidNotAnswer() {
        script.arrives(CALL, "79001", "800").waits(CALL, "sales").rings(CALL, "a", "5001");
        script.after(15).hangsUp("a", CALL).offerEnds(CALL, 7, DialResult.NO_ANSWER);
        assertEquals(CallState.WAITING, script.call(CALL).state());
        assertNull(script.call(CALL).agentId());
        assertEquals(script.now(), script.call(CALL).since());
    }

    @Test
    void addsUpWhatWasHeld() {
        script.arrives(CALL, "79001", "800").rings(CALL, "a", "5001").talks(CALL, "a");
        script.after(1).on(new CallEvent.Held(script.now(), "a", CALL));
        assertEquals(CallState.HELD, script.call(CALL).state());
        script.after(5).on(new CallEvent.Unheld(script.now(), "a", CALL));
        assertEquals(CallState.TALKING, script.call(CALL).state());
        script.after(1).on(new CallEvent.Held(script.now(), "a", CALL));
        script.after(2).hangsUp("a", CALL).hangsUp(CALL, CALL);
        assertEquals(Duration.ofSeconds(7), ((CallChange.Ended) script.changes.getLast()).held());
    }

    @Test
    void tellsTheDirectionByWhoCallsWhom() {
        script.agentCalls("a", "5001", "0079");
        assertEquals(Direction.INTERNAL, script.call("a").direction());
        script.rings("a", "x", "trunk");
        assertEquals(Direction.OUTBOUND, script.call("a").direction());
        assertEquals(CallScript.ANN.id(), script.call("a").agentId());
        script.agentCalls("b", "5001", "5002").rings("b", "y", "5002");
        assertEquals(Direction.INTERNAL, script.call("b").direction());
    }

    @Test
    void takesTwoConversationsThatWereJoinedForOne() {
        String consultation = "n1-1795346100.5";
        script.arrives(CALL, "79001", "800").rings(CALL, "a", "5001").talks(CALL, "a");
        script.agentCalls(consultation, "5001", "5002").rings(consultation, "b", "5002");
        script.talks(consultation, "b");
        assertEquals(2, script.book.list().size());
        script.on(new CallEvent.Bridged(script.now(), "b", CALL, "b-" + CALL));
        assertEquals(1, script.book.list().size());
        assertEquals(CALL, script.call(consultation).id());
        script.hangsUp("a", CALL).hangsUp(consultation, consultation);
        assertEquals(CallState.TALKING, script.call(CALL).state());
        assertEquals(CallScript.BOB.id(), script.call(CALL).agentId());
        script.hangsUp(CALL, CALL).hangsUp("b", CALL);
        assertTrue(script.book.list().isEmpty());
    }

    @Test
    void doesNotCountHelpersInsideAsteriskAsLegs() {
        script.on(
                new CallEvent.Began(
                        script.now(),
                        "l",
                        "l",
                        new ChannelName("Local/5001@agents-0001;1"),
                        Party.UNKNOWN,
                        ""));
        assertTrue(script.book.list().isEmpty());
        assertEquals(0, script.book.legCount());
    }

    @Test
    void closesWhatASnapshotNoLongerShowsAndTakesUpWhatItShows() {
        script.arrives(CALL, "79001", "800").waits(CALL, "sales");
        script.after(60);
        var wait = new ChannelSeen.Wait("sales", CallScript.START, ChannelSeen.Place.OFFER, 7);
        var seen =
                List.of(
                        new ChannelSeen(
                                "c",
                                "c",
                                new ChannelName("PJSIP/trunk-1"),
                                new Party("79002", "Yan"),
                                "800",
                                CallScript.START,
                                true,
                                "bridge",
                                false,
                                LiveCall.WayOut.NONE,
                                wait),
                        new ChannelSeen(
                                "a",
                                "c",
                                new ChannelName("PJSIP/5001-1"),
                                Party.UNKNOWN,
                                "",
                                CallScript.START,
                                true,
                                "bridge",
                                true,
                                LiveCall.WayOut.NONE,
                                null));
        script.changes.addAll(script.book.reconcile(seen, script.now()));
        assertEquals(1, script.book.list().size());
        assertEquals(CallState.TALKING, script.call("c").state());
        assertEquals("sales", script.call("c").queue());
        assertEquals(CallScript.ANN.id(), script.call("c").agentId());
        assertTrue(script.call("c").recording(), "the red dot");
        assertTrue(
                script.changes.stream()
                        .anyMatch(change -> change instanceof CallChange.Ended e && e.bySystem()));
    }

    @Test
    void keepsACallThatBeganAfterTheSnapshotWasAskedFor() {
        var asked = script.now();
        script.after(1).arrives(CALL, "79001", "800");
        script.book.reconcile(List.of(), asked);
        assertEquals(1, script.book.list().size());
    }

    @Test
    void endsEveryCallWhenAsteriskWasRestarted() {
        script.arrives(CALL, "79001", "800").rings(CALL, "a", "5001").talks(CALL, "a").after(9);
        List<CallChange> changes = script.book.closeAll(script.now());
        assertTrue(script.book.list().isEmpty());
        assertEquals(0, script.book.legCount());
        assertTrue(changes.stream().anyMatch(c -> c instanceof CallChange.Ended e && e.bySystem()));
    }

    @Test
    void believesNothingOfALegThatHasHungUp() {
        script.arrives(CALL, "79001", "800").hangsUp(CALL, CALL);
        script.arrives(CALL, "79001", "800").waits(CALL, "sales").talks(CALL, "a");
        assertTrue(script.book.list().isEmpty());
    }
}
