package org.parley.server.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.reports.CallLeg;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.Direction;
import org.parley.server.reports.model.CallFact;
import org.parley.server.telephony.call.model.AgentRef;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class FactBuilderTest {
    private static final AgentRef ANN =
            new AgentRef(UUID.fromString("018f0000-0000-7000-8000-000000000001"), "ann");
    private static final AgentRef BOB =
            new AgentRef(UUID.fromString("018f0000-0000-7000-8000-000000000002"), "bob");
    private static final String TRUNK = "PJSIP/trunk-00000001";
    private static final String PHONE = "PJSIP/5001-00000002";
    private static final String OTHER = "PJSIP/5002-00000003";

    private final FactBuilder builder = new FactBuilder(FactBuilderTest::owner);
    private final Rows rows = new Rows("c");

    private static Optional<AgentRef> owner(String endpoint) {
        return switch (endpoint) {
            case "5001" -> Optional.of(ANN);
            case "5002" -> Optional.of(BOB);
            default -> Optional.empty();
        };
    }

    private CallFact fact() {
        return builder.build("c", rows.rows).orElseThrow();
    }

    private Rows answered() {
        return rows.begins("c", TRUNK, "79001", "Zoe", "800")
                .on("ANSWER", "c", TRUNK)
                .after(1)
                .joins("c", TRUNK, "sales")
                .after(10)
                .begins("a", PHONE, "800", "", "")
                .after(3)
                .on("ANSWER", "a", PHONE)
                .on("BRIDGE_ENTER", "a", PHONE)
                .on("BRIDGE_ENTER", "c", TRUNK)
                .after(60);
    }

    @Test
    void aCallThatTheOtherNodeHasTakenIsToldOfThere() {
        rows.begins("c", TRUNK, "79001", "Zoe", "800").marked("ParleyHandedOver", "c", TRUNK);
        assertTrue(builder.build("c", rows.rows).isEmpty());
        rows.marked("ParleyKept", "c", TRUNK).hangsUp("c", TRUNK, TRUNK, 16);
        assertEquals("79001", fact().callerNumber());
    }

    @Test
    @Tag("G3")
    void namesWhoHandedOverToWhom() {
        answered()
                .says("BLINDTRANSFER", "a", PHONE, "{\"extension\":\"5002\",\"context\":\"x\"}")
                .hangsUp("a", PHONE, PHONE, 16)
                .begins("b", OTHER, "5002", "", "")
                .on("ANSWER", "b", OTHER)
                .on("BRIDGE_ENTER", "b", OTHER)
                .after(5)
                .says(
                        "ATTENDEDTRANSFER",
                        "b",
                        OTHER,
                        "{\"transfer_target_channel_name\":\"PJSIP/5003-00000004\"}")
                .hangsUp("b", OTHER, OTHER, 16)
                .hangsUp("c", TRUNK, TRUNK, 16)
                .on("LINKEDID_END", "c", TRUNK);
        List<CallFact.Leg> legs = fact().legs();
        assertNull(legs.get(0).handover());
        assertEquals(new CallFact.Handover(CallLeg.Transfer.BLIND, "5002"), legs.get(1).handover());
        assertEquals(
                new CallFact.Handover(CallLeg.Transfer.ATTENDED, "5003"), legs.get(2).handover());
    }

    @Test
    void measuresWaitRingAndTalkOfAnAnsweredCall() {
        answered()
                .hangsUp("a", PHONE, TRUNK, 16)
                .hangsUp("c", TRUNK, TRUNK, 16)
                .on("LINKEDID_END", "c", TRUNK);
        CallFact fact = fact();
        assertEquals(Outcome.ANSWERED, fact.outcome());
        assertEquals(Direction.INBOUND, fact.direction());
        assertEquals("sales", fact.queue());
        assertEquals(ANN.id(), fact.agentId());
        assertEquals("79001", fact.callerNumber());
        assertEquals("800", fact.dialled());
        assertEquals(13_000, fact.waitMillis());
        assertEquals(3_000, fact.ringMillis());
        assertEquals(60_000, fact.talkMillis());
        assertEquals("caller", fact.endedBy());
        assertEquals(2, fact.legs().size());
    }

    @Test
    void knowsThatTheAgentHungUp() {
        answered().hangsUp("a", PHONE, PHONE, 16).hangsUp("c", TRUNK, PHONE, 16);
        assertEquals("agent", fact().endedBy());
    }

    @Test
    void takesTheAgentWhoAnsweredNotWhoMissed() {
        rows.begins("c", TRUNK, "79001", "Zoe", "800")
                .joins("c", TRUNK, "sales")
                .begins("b", OTHER, "800", "", "")
                .after(15)
                .hangsUp("b", OTHER, "", 0)
                .begins("a", PHONE, "800", "", "")
                .after(2)
                .on("ANSWER", "a", PHONE)
                .on("BRIDGE_ENTER", "a", PHONE)
                .on("BRIDGE_ENTER", "c", TRUNK)
                .after(5)
                .hangsUp("c", TRUNK, TRUNK, 16);
        CallFact fact = fact();
        assertEquals("ann", fact.agentName());
        assertEquals(17_000, fact.waitMillis());
        assertEquals(2_000, fact.ringMillis());
        assertEquals(3, fact.legs().size());
    }

    @Test
    void callsItAbandonedWhenTheCallerHungUpWaiting() {
        rows.begins("c", TRUNK, "79001", "Zoe", "800")
                .joins("c", TRUNK, "sales")
                .after(9)
                .hangsUp("c", TRUNK, TRUNK, 16);
        CallFact fact = fact();
        assertEquals(Outcome.ABANDONED, fact.outcome());
        assertEquals(9_000, fact.waitMillis());
        assertNull(fact.answeredAt());
        assertNull(fact.agentId());
        assertEquals("caller", fact.endedBy());
    }

    @Test
    void knowsHowACallerLeftTheQueue() {
        rows.begins("c", TRUNK, "79001", "Zoe", "800")
                .joins("c", TRUNK, "sales")
                .after(9)
                .leaves("c", TRUNK, "digit");
        assertEquals(Outcome.EXITED, fact().outcome());
        rows.rows.clear();
        rows.begins("c", TRUNK, "79001", "Zoe", "800")
                .joins("c", TRUNK, "sales")
                .after(9)
                .leaves("c", TRUNK, "timeout");
        assertEquals(Outcome.TIMED_OUT, fact().outcome());
    }

    @Test
    void countsCallsThatAsterisksOwnQueueServed() {
        rows.begins("c", TRUNK, "79001", "Zoe", "800")
                .joins("c", TRUNK, "sales")
                .after(9)
                .runs("c", TRUNK, "Queue", "sales,,,,600")
                .after(1)
                .begins("a", PHONE, "800", "", "")
                .after(2)
                .on("ANSWER", "a", PHONE)
                .on("BRIDGE_ENTER", "a", PHONE)
                .on("BRIDGE_ENTER", "c", TRUNK)
                .after(5)
                .hangsUp("c", TRUNK, TRUNK, 16);
        CallFact fact = fact();
        assertEquals("sales", fact.queue());
        assertEquals(12_000, fact.waitMillis());
        assertEquals(Outcome.ANSWERED, fact.outcome());
    }

    @Test
    void belongsToTheQueueThatGaveItToTheFirstAgent() {
        rows.begins("c", TRUNK, "79001", "Zoe", "800")
                .joins("c", TRUNK, "sales")
                .after(9)
                .begins("a", PHONE, "800", "", "")
                .on("ANSWER", "a", PHONE)
                .on("BRIDGE_ENTER", "a", PHONE)
                .on("BRIDGE_ENTER", "c", TRUNK)
                .after(30)
                .joins("c", TRUNK, "support")
                .after(5)
                .leaves("c", TRUNK, "digit")
                .hangsUp("c", TRUNK, TRUNK, 16);
        CallFact fact = fact();
        assertEquals("sales", fact.queue());
        assertEquals("ann", fact.agentName());
        assertEquals(9_000, fact.waitMillis());
        assertEquals(35_000, fact.talkMillis());
        assertEquals(Outcome.ANSWERED, fact.outcome());
    }

    @Test
    void belongsToTheLastQueueWhenNobodyOfAQueueAnswered() {
        rows.begins("c", TRUNK, "79001", "Zoe", "800")
                .joins("c", TRUNK, "sales")
                .after(9)
                .leaves("c", TRUNK, "digit")
                .joins("c", TRUNK, "support")
                .after(5)
                .hangsUp("c", TRUNK, TRUNK, 16);
        CallFact fact = fact();
        assertEquals("support", fact.queue());
        assertEquals(5_000, fact.waitMillis());
        assertEquals(Outcome.ABANDONED, fact.outcome());
    }

    @Test
    void tellsOutgoingFromInternalCalls() {
        rows.begins("c", PHONE, "5001", "Ann", "0079")
                .begins("x", TRUNK, "", "", "")
                .after(4)
                .on("ANSWER", "x", TRUNK)
                .on("BRIDGE_ENTER", "x", TRUNK)
                .after(20)
                .hangsUp("c", PHONE, PHONE, 16);
        CallFact out = fact();
        assertEquals(Direction.OUTBOUND, out.direction());
        assertEquals(ANN.id(), out.agentId());
        assertEquals("agent", out.endedBy());
        assertEquals(20_000, out.talkMillis());
        rows.rows.clear();
        rows.begins("c", PHONE, "5001", "Ann", "5002")
                .begins("x", OTHER, "", "", "")
                .hangsUp("c", PHONE, PHONE, 16);
        assertEquals(Direction.INTERNAL, fact().direction());
        assertEquals(Outcome.FAILED, fact().outcome());
    }

    @Test
    void makesNothingOfCallsWithoutATelephone() {
        rows.on("CHAN_START", "c", "Local/5001@agents-1;1")
                .on("LINKEDID_END", "c", "Local/5001@agents-1;1");
        assertTrue(builder.build("c", rows.rows).isEmpty());
        assertTrue(builder.build("c", List.of()).isEmpty());
    }
}
