package org.parley.server.telephony.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.server.telephony.story.StoryStage.ANSWERS;
import static org.parley.server.telephony.story.StoryStage.hangUp;
import static org.parley.server.telephony.story.StoryStage.hears;
import static org.parley.server.telephony.story.StoryStage.over;
import static org.parley.server.telephony.story.StoryStage.status;
import static org.parley.server.telephony.story.StoryStage.talk;

import org.parley.contract.reports.Outcome;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Stories of talks that are handed over.
final class TransferStories {
    private static final String WITH_ANN = "A caller of a queue who talks with ann";
    private static final String OUTSIDE = "331234";
    private static final Map<String, Integer> TONES = Map.of("5002", 1100, "5003", 1200);

    private TransferStories() {}

    static List<Story> list() {
        return Stream.of(atOnce(), comingBack(), afterAsking(), onHold(), loops())
                .flatMap(List::stream)
                .toList();
    }

    private static Row handed(String... legs) {
        return Row.of(Outcome.ANSWERED).queue("tales").agent("ann").endedBy("caller").legs(legs);
    }

    /// Ann hands over at once; the target is heard, and ann is free.
    ///
    /// @param whom the target; serves queues only once ann has the caller
    private static void handOver(
            StoryStage stage, String number, String target, Supplier<SyntheticAgent> whom)
            throws Exception {
        var talk = stage.talkWithAnn(number);
        SyntheticAgent to = whom.get();
        assertEquals(202, status(talk.agent().transfer(target)));
        SyntheticCall there = talk(to);
        hears(there, 440);
        over(talk.agent());
        hangUp(talk.caller());
        over(there);
    }

    private static List<Story> atOnce() {
        return List.of(
                new Story(
                        "Transfer at once",
                        WITH_ANN,
                        "is handed over to a colleague",
                        handed("demo", "5001 BLIND 5002", "5002"),
                        (stage, number) ->
                                handOver(
                                        stage,
                                        number,
                                        "5002",
                                        () -> stage.telephone("bob", ANSWERS))),
                new Story(
                        "Transfer at once",
                        WITH_ANN,
                        "is handed over to a telephone without a person",
                        handed("demo", "5001 BLIND 5210", "5210"),
                        (stage, number) ->
                                handOver(stage, number, "5210", () -> stage.deskAt("5210"))),
                new Story(
                        "Transfer at once",
                        WITH_ANN,
                        "is handed over to another queue",
                        handed("demo", "5001 BLIND 6502", "5003"),
                        (stage, number) ->
                                handOver(stage, number, "6502", () -> stage.agent("eve", ANSWERS))),
                new Story(
                        "Transfer at once",
                        WITH_ANN,
                        "is handed over to a number outside",
                        handed("demo", "5001 BLIND 0" + OUTSIDE, "carrier"),
                        (stage, number) ->
                                handOver(
                                        stage,
                                        number,
                                        "0" + OUTSIDE,
                                        () -> stage.outside(OUTSIDE, ANSWERS))));
    }

    /// Ann hands over to where nobody takes it, and has the caller back.
    private static Story.Scene returns(String target) {
        return (stage, number) -> {
            stage.telephone("bob", new AgentBehaviour.Busy());
            stage.outside("331235", new AgentBehaviour.Busy());
            SyntheticAgent ann = stage.agent("ann", ANSWERS);
            var talk = stage.talkWithAnn(number);
            assertEquals(202, status(talk.agent().transfer(target)));
            over(talk.agent());
            SyntheticCall back = talk(ann);
            hears(back, 440);
            assertEquals("1", back.header("X-Parley-Returned").orElse(""));
            hangUp(talk.caller());
            over(back);
        };
    }

    private static List<Story> comingBack() {
        return List.of(
                new Story(
                        "Transfer at once",
                        WITH_ANN,
                        "is handed over to a colleague who is busy, and comes back",
                        handed("demo", "5001 BLIND 5002", "5002 unanswered", "5001"),
                        returns("5002")),
                new Story(
                        "Transfer at once",
                        WITH_ANN,
                        "is handed over to a number outside that is busy, and comes back",
                        handed("demo", "5001 BLIND 0331235", "carrier unanswered", "5001"),
                        returns("0331235")),
                new Story(
                        "Transfer at once",
                        WITH_ANN,
                        "is handed over to a number that nobody has, and comes back",
                        handed("demo", "5001 BLIND 7999", "5001"),
                        returns("7999")));
    }

    /// Ann asks first, on a call of her own.
    private static void ask(
            StoryStage stage,
            String number,
            String target,
            Supplier<SyntheticAgent> whom,
            boolean hold)
            throws Exception {
        var talk = stage.talkWithAnn(number);
        SyntheticAgent to = whom.get();
        if (hold) {
            assertEquals(200, status(talk.agent().hold()));
        }
        SyntheticCall asking = stage.callAs("ann", target);
        SyntheticCall there = talk(to);
        await("the asked talks").atMost(10, TimeUnit.SECONDS).until(asking::talking);
        assertEquals(202, status(talk.agent().transfer(asking)));
        over(talk.agent());
        over(asking);
        long before = there.packetsReceived();
        await("the caller at the target")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> there.packetsReceived() > before + 20);
        hears(talk.caller(), TONES.getOrDefault(to.user(), 1000));
        hangUp(talk.caller());
        over(there);
    }

    private static Row asked() {
        return Row.of(Outcome.ANSWERED).queue("tales").agent("ann").endedBy("caller");
    }

    private static List<Story> afterAsking() {
        return List.of(
                new Story(
                        "Transfer after asking",
                        WITH_ANN,
                        "is handed over to a colleague",
                        asked(),
                        (stage, number) ->
                                ask(
                                        stage,
                                        number,
                                        "5002",
                                        () -> stage.telephone("bob", ANSWERS),
                                        true)),
                new Story(
                        "Transfer after asking",
                        WITH_ANN,
                        "is handed over to a telephone without a person",
                        asked(),
                        (stage, number) ->
                                ask(stage, number, "5210", () -> stage.deskAt("5210"), true)),
                new Story(
                        "Transfer after asking",
                        WITH_ANN,
                        "is handed over to the agent whom another queue gave",
                        asked(),
                        (stage, number) ->
                                ask(
                                        stage,
                                        number,
                                        "6502",
                                        () -> stage.agent("eve", ANSWERS),
                                        true)),
                new Story(
                        "Transfer after asking",
                        WITH_ANN,
                        "is handed over to a number outside",
                        asked(),
                        (stage, number) ->
                                ask(
                                        stage,
                                        number,
                                        "0" + OUTSIDE,
                                        () -> stage.outside(OUTSIDE, ANSWERS),
                                        true)));
    }

    private static List<Story> onHold() {
        return List.of(
                new Story(
                        "Hold and transfer",
                        WITH_ANN,
                        "is put on hold by her and handed over at once",
                        handed("demo", "5001 BLIND 5002", "5002"),
                        (stage, number) -> {
                            SyntheticAgent bob = stage.telephone("bob", ANSWERS);
                            var talk = stage.talkWithAnn(number);
                            assertEquals(200, status(talk.agent().hold()));
                            assertEquals(202, status(talk.agent().transfer("5002")));
                            SyntheticCall there = talk(bob);
                            hears(there, 440);
                            over(talk.agent());
                            hangUp(talk.caller());
                        }),
                new Story(
                        "Hold and transfer",
                        WITH_ANN,
                        "has put her on hold, is handed over at once, and takes the colleague up",
                        handed("demo", "5001 BLIND 5002", "5002"),
                        (stage, number) -> {
                            SyntheticAgent bob = stage.telephone("bob", ANSWERS);
                            var talk = stage.talkWithAnn(number);
                            assertEquals(200, status(talk.caller().hold()));
                            assertEquals(202, status(talk.agent().transfer("5002")));
                            SyntheticCall there = talk(bob);
                            assertEquals(200, status(talk.caller().resume()));
                            hears(there, 440);
                            hangUp(talk.caller());
                        }),
                new Story(
                        "Hold and transfer",
                        WITH_ANN,
                        "is handed over after asking without a hold",
                        asked(),
                        (stage, number) ->
                                ask(
                                        stage,
                                        number,
                                        "5002",
                                        () -> stage.telephone("bob", ANSWERS),
                                        false)));
    }

    private static List<Story> loops() {
        return List.of(
                new Story(
                        "Loops",
                        WITH_ANN,
                        "is handed over to bob, by him to ann, and by her to bob again",
                        handed(
                                "demo",
                                "5001 BLIND 5002",
                                "5002 BLIND 5001",
                                "5001 BLIND 5002",
                                "5002"),
                        (stage, number) -> {
                            SyntheticAgent bob = stage.telephone("bob", ANSWERS);
                            SyntheticAgent ann = stage.agent("ann", ANSWERS);
                            var talk = stage.talkWithAnn(number);
                            assertEquals(202, status(talk.agent().transfer("5002")));
                            over(talk.agent());
                            SyntheticCall first = talk(bob);
                            assertEquals(202, status(first.transfer("5001")));
                            over(first);
                            SyntheticCall second = talk(ann);
                            assertEquals(202, status(second.transfer("5002")));
                            over(second);
                            hears(talk(bob), 440);
                            hangUp(talk.caller());
                        }),
                new Story(
                        "Loops",
                        "A caller of bob's own number",
                        "is sent on by bob's telephone (302) to eve's",
                        Row.of(Outcome.ANSWERED).agent("eve").endedBy("caller"),
                        (stage, number) -> {
                            stage.telephone("bob", new AgentBehaviour.Forward("5003"));
                            SyntheticAgent eve = stage.telephone("eve", ANSWERS);
                            SyntheticCall call = stage.call(StoryStage.BOB_DIRECT, number);
                            hears(talk(eve), 440);
                            hangUp(call);
                        }),
                new Story(
                        "Loops",
                        "A caller of bob's own number",
                        "meets telephones that send him to each other (302): it ends by itself",
                        Row.of(Outcome.FAILED),
                        (stage, number) -> {
                            stage.telephone("bob", new AgentBehaviour.Forward("5003"));
                            stage.telephone("eve", new AgentBehaviour.Forward("5002"));
                            over(stage.call(StoryStage.BOB_DIRECT, number));
                        }));
    }
}
