package org.parley.server.telephony.queue;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.Mark;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The options of a queue, set by REST, as callers and agents of a real Asterisk meet them.
@Tag("asterisk")
final class QueueOptionsOnAsteriskTest {
    private static final Duration SPAN = Duration.ofMillis(600);

    @TempDir static Path data;
    private static QueueFloor floor;

    @BeforeAll
    static void start() throws Exception {
        floor = new QueueFloor(data);
    }

    @AfterAll
    static void stop() {
        floor.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        List.of("ann", "bob").forEach(floor::signOff);
        floor.hangUpAll();
        floor.awaitQuiet();
    }

    @Test
    @Tag("V2")
    void anAgentRingsForTheTimeoutAndIsFollowedByTheNext() throws Exception {
        String number =
                floor.queue(
                        "o_timeout",
                        List.of("ann", "bob"),
                        Map.of("strategy", "LINEAR", "agentTimeoutSeconds", 3));
        SyntheticAgent ann = floor.agent("ann", new AgentBehaviour.RingForEver());
        SyntheticAgent bob = floor.agent("bob", QueueFloor.ANSWERS);
        SyntheticCall call = floor.call(number, "39021001");
        await().atMost(15, TimeUnit.SECONDS).until(() -> talks(bob, "39021001"));
        SyntheticCall rung = ann.calls().getLast();
        rung.ended().get(5, TimeUnit.SECONDS);
        Duration rang = rung.between(Mark.RINGING, Mark.HANG_UP).orElseThrow();
        assertTrue(rang.toMillis() > 2_700 && rang.toMillis() < 4_000, rang::toString);
        call.hangUp();
    }

    @Test
    @Tag("V2")
    void anAgentIsLeftInPeaceForTheWrapUp() throws Exception {
        String number = floor.queue("o_wrap", List.of("ann"), Map.of("wrapUpSeconds", 3));
        SyntheticAgent ann = floor.agent("ann", QueueFloor.ANSWERS);
        SyntheticCall first = floor.call(number, "39021002");
        await().atMost(10, TimeUnit.SECONDS).until(() -> talks(ann, "39021002"));
        long freed = System.nanoTime();
        first.hangUp();
        SyntheticCall second = floor.call(number, "39021003");
        await().atMost(15, TimeUnit.SECONDS).until(() -> talks(ann, "39021003"));
        long millis = (System.nanoTime() - freed) / 1_000_000;
        assertTrue(millis > 2_900 && millis < 6_000, () -> millis + " ms");
        second.hangUp();
    }

    @Test
    @Tag("V2")
    void aFullQueueTakesNobody() throws Exception {
        String number = floor.queue("o_full", List.of("ann"), Map.of());
        floor.change("o_full", floor.group("o_full", "entry", Map.of("maxLength", 1)));
        SyntheticCall first = floor.call(number, "39021004");
        first.answered().get(10, TimeUnit.SECONDS);
        await().until(() ->
                floor.server().get("admin", "/telephony/calls").body().contains("WAITING"));
        SyntheticCall second = floor.call(number, "39021005");
        second.ended().get(15, TimeUnit.SECONDS);
        assertFalse(second.endedByUs());
        assertTrue(first.talking(), "the first goes on waiting");
        first.hangUp();
    }

    @Test
    @Tag("V2")
    void nobodyEntersOrStaysWhereNobodyServes() throws Exception {
        String number = floor.queue("o_empty", List.of("ann"), Map.of());
        SyntheticAgent ann = floor.agent("ann", new AgentBehaviour.RingForEver());
        floor.change(
                "o_empty",
                floor.group("o_empty", "entry", Map.of("leaveEmpty", List.of("SIGNED_OFF"))));
        SyntheticCall waits = floor.call(number, "39021006");
        await().atMost(10, TimeUnit.SECONDS).until(() -> !ann.calls().isEmpty());
        assertFalse(waits.ended().isDone());
        floor.signOff("ann");
        waits.ended().get(15, TimeUnit.SECONDS);
        assertFalse(waits.endedByUs(), "he is sent away with the last agent");

        floor.change(
                "o_empty", floor.group("o_empty", "entry", Map.of("joinEmpty", List.of("PAUSED"))));
        SyntheticCall refused = floor.call(number, "39021007");
        refused.ended().get(15, TimeUnit.SECONDS);
        assertFalse(refused.endedByUs(), "nobody is signed on");
    }

    @Test
    @Tag("V2")
    void callersHearTheirPositionAndSoundsInRotation() throws Exception {
        String next = floor.sound(700);
        String there = floor.sound(1_100);
        String first = floor.sound(1_600);
        String second = floor.sound(2_100);
        String number = floor.queue("o_told", List.of("ann"), Map.of());
        floor.change("o_told", Map.of("prompts", Map.of("youAreNext", next, "thereAre", there)));
        floor.change(
                "o_told",
                floor.group(
                        "o_told",
                        "announcements",
                        Map.of(
                                "positionEverySeconds", 4,
                                "leastSeconds", 4,
                                "periodic", List.of(first, second),
                                "periodicEverySeconds", 9)));
        SyntheticCall one = floor.call(number, "39021008");
        one.answered().get(10, TimeUnit.SECONDS);
        await("the first hears that he is next")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> one.heard().hears(700, SPAN));
        SyntheticCall two = floor.call(number, "39021009");
        await("the second hears how many there are")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> two.heard().hears(1_100, SPAN));
        await("then the first sound")
                .atMost(25, TimeUnit.SECONDS)
                .until(() -> one.heard().hears(1_600, SPAN));
        await("then the other")
                .atMost(25, TimeUnit.SECONDS)
                .until(() -> one.heard().hears(2_100, SPAN));
        one.hangUp();
        await("the second moves up and hears it")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> two.heard().hears(700, SPAN));
        two.hangUp();
        String native_ = Files.readString(data.resolve("asterisk/etc/queues.conf"));
        assertTrue(native_.contains("queue-youarenext = "), "the same for Asterisk's own queue");
        assertTrue(native_.contains("periodic-announce-frequency = 9"), native_);
    }

    @Test
    @Tag("V2")
    void theAgentHearsTheQueueBeforeTheCaller() throws Exception {
        String sound = floor.sound(1_900);
        Map<String, Object> told =
                Map.of(
                        "memberSound",
                        sound,
                        "position",
                        "NO",
                        "positionLimit",
                        1,
                        "holdTime",
                        "NO");
        String number = floor.queue("o_member", List.of("ann"), Map.of("announcements", told));
        SyntheticAgent ann = floor.agent("ann", QueueFloor.ANSWERS);
        SyntheticCall call = floor.call(number, "39021010");
        await().atMost(10, TimeUnit.SECONDS).until(() -> talks(ann, "39021010"));
        SyntheticCall rung = ann.calls().getLast();
        await().atMost(5, TimeUnit.SECONDS).until(() -> rung.heard().hears(1_900, SPAN));
        assertFalse(call.heard().hears(1_900, SPAN), "the caller hears music meanwhile");
        await("then the caller")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> rung.heard().hears(440, SPAN));
        call.hangUp();
    }

    @Test
    @Tag("V2")
    void theServiceLevelCountsWhatTheQueueSays() throws Exception {
        String number = floor.queue("o_level", List.of("ann"), Map.of("serviceLevelSeconds", 2));
        floor.change("o_level", floor.group("o_level", "entry", Map.of("shortAbandonSeconds", 4)));
        SyntheticAgent ann = floor.agent("ann", QueueFloor.ANSWERS);
        serve(ann, number, "39021011");
        floor.signOff("ann");
        SyntheticCall gone = floor.call(number, "39021012");
        gone.answered().get(10, TimeUnit.SECONDS);
        gone.hangUp();
        SyntheticCall late = floor.call(number, "39021013");
        late.answered().get(10, TimeUnit.SECONDS);
        await().atMost(15, TimeUnit.SECONDS)
                .until(() ->
                        late.nanos(Mark.ANSWERED).isPresent()
                                && System.nanoTime() - late.nanos(Mark.ANSWERED).getAsLong()
                                        > 4_000_000_000L);
        floor.agent("ann", QueueFloor.ANSWERS);
        await().atMost(10, TimeUnit.SECONDS).until(() -> talks(ann, "39021013"));
        late.hangUp();
        SyntheticCall second = floor.call(number, "39021014");
        await().atMost(10, TimeUnit.SECONDS).until(() -> talks(ann, "39021014"));
        second.hangUp();
        await("two of three in time")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> {
                    JsonNode row = floor.row("o_level");
                    return row.path("answered").asInt() == 3;
                });
        JsonNode row = floor.row("o_level");
        assertEquals(2, row.path("inTime").asInt(), row::toString);
        assertEquals(0, row.path("abandoned").asInt(), row::toString);
    }

    private static void serve(SyntheticAgent agent, String number, String from) {
        SyntheticCall call = floor.call(number, from);
        await().atMost(10, TimeUnit.SECONDS).until(() -> talks(agent, from));
        call.hangUp();
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> agent.calls().stream().allMatch(c -> c.ended().isDone()));
    }

    private static boolean talks(SyntheticAgent agent, String from) {
        return agent.calls().stream().anyMatch(c -> c.talking() && c.remote().equals(from));
    }
}
