package org.parley.server.telephony.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.telephony.story.StoryStage.ANSWERS;
import static org.parley.server.telephony.story.StoryStage.hangUp;
import static org.parley.server.telephony.story.StoryStage.over;

import org.parley.contract.reports.Outcome;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Stories of calls over trunks: carriers that fail, and thieves.
final class TrunkStories {
    private static final List<String> DEAR =
            List.of("0044", "001900", "0053", "00882", "0900", "89", "144", "166", "178", "199");

    private TrunkStories() {}

    static List<Story> list() {
        return List.of(
                new Story(
                        "Trunk",
                        "Ann calls outside while the trunk is down",
                        "the call fails at once; when the trunk is back, the next one is answered",
                        Row.of(Outcome.ANSWERED).agent("ann"),
                        TrunkStories::downAndBack),
                new Story(
                        "Trunk",
                        "Ann calls outside",
                        "the called number is busy (486)",
                        Row.of(Outcome.FAILED)
                                .agent("ann")
                                .legs("5001 unanswered", "carrier unanswered"),
                        (stage, number) -> {
                            stage.outside(number, new AgentBehaviour.Busy());
                            SyntheticCall call = stage.callAs("ann", "0" + number);
                            over(call);
                            assertEquals(486, call.finalCode());
                        }),
                new Story(
                        "Trunk",
                        "Ann calls for help over a trunk for two calls that has two",
                        "she is put through, while other numbers end with congestion",
                        Row.of(Outcome.ANSWERED).agent("ann"),
                        TrunkStories::helpOverAFullTrunk),
                new Story(
                        "Fraud",
                        "A thief has ann's password and dials twenty dear numbers at night",
                        "none of them leaves the house",
                        Row.of(Outcome.FAILED).agent("ann").legs("5001 unanswered"),
                        TrunkStories::dearNumbers),
                new Story(
                        "Fraud",
                        "A thief dials ten numbers at once over a trunk for two calls",
                        "two pass, all others end with congestion",
                        Row.of(Outcome.ANSWERED).agent("ann"),
                        TrunkStories::tenAtOnce));
    }

    private static void downAndBack(StoryStage stage, String number) throws Exception {
        InetSocketAddress pbx = stage.server().sip();
        int port;
        try (var carrier = SyntheticAgents.open(pbx)) {
            port = carrier.address().getPort();
            stage.trunk("frail", "_9X.", port, 0);
            stage.awaitRoute("frail");
            stage.awaitTrunk("frail", "REACHABLE");
        }
        stage.awaitTrunk("frail", "UNREACHABLE");
        SyntheticCall first = stage.callAs("ann", "9331299");
        over(first);
        assertTrue(first.finalCode() >= 400, first::toString);
        try (var carrier = SyntheticAgents.openAt(port, pbx)) {
            SyntheticAgent callee = carrier.add(number, ANSWERS);
            stage.awaitTrunk("frail", "REACHABLE");
            SyntheticCall second = stage.callAs("ann", "9" + number);
            await("answered").atMost(10, TimeUnit.SECONDS).until(second::talking);
            assertEquals(1, callee.calls().size());
            hangUp(second);
            over(callee.calls().getFirst());
        }
    }

    private static void helpOverAFullTrunk(StoryStage stage, String number) {
        SyntheticAgent help = stage.outside("112", ANSWERS);
        List<SyntheticCall> full = new ArrayList<>();
        for (String callee : List.of(number, "331410")) {
            stage.outside(callee, ANSWERS);
            SyntheticCall call = stage.callAs("ann", "8" + callee);
            await("the trunk fills").atMost(10, TimeUnit.SECONDS).until(call::talking);
            full.add(call);
        }
        SyntheticCall other = stage.callAs("ann", "8331411");
        over(other);
        assertTrue(other.finalCode() >= 500, other::toString);
        SyntheticCall sos = stage.callAs("ann", "8112");
        await("help answers").atMost(10, TimeUnit.SECONDS).until(sos::talking);
        assertEquals(1, help.calls().size());
        assertTrue(full.stream().allMatch(SyntheticCall::talking), "nobody was cut off for it");
        hangUp(sos);
        full.forEach(StoryStage::hangUp);
    }

    private static void dearNumbers(StoryStage stage, String number) {
        List<SyntheticCall> calls = new ArrayList<>();
        List<SyntheticAgent> dear = new ArrayList<>();
        for (String beginning : DEAR) {
            for (String end : List.of("1", number)) {
                dear.add(stage.outside(beginning + end, ANSWERS));
                calls.add(stage.callAs("ann", "0" + beginning + end));
            }
        }
        calls.forEach(StoryStage::over);
        assertTrue(calls.stream().allMatch(call -> call.finalCode() >= 400), calls::toString);
        assertTrue(dear.stream().allMatch(one -> one.calls().isEmpty()));
    }

    private static void tenAtOnce(StoryStage stage, String number) {
        stage.outside(number, ANSWERS);
        SyntheticCall first = stage.callAs("ann", "8" + number);
        await("the first passes").atMost(10, TimeUnit.SECONDS).until(first::talking);
        List<SyntheticCall> others = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            stage.outside("33140" + i, ANSWERS);
            others.add(stage.callAs("ann", "833140" + i));
        }
        await("all but one are refused")
                .atMost(15, TimeUnit.SECONDS)
                .until(() ->
                        others.stream().filter(call -> call.ended().isDone()).count() == 8
                                && others.stream().anyMatch(SyntheticCall::talking));
        assertTrue(first.talking());
        others.forEach(StoryStage::hangUp);
        hangUp(first);
    }
}
