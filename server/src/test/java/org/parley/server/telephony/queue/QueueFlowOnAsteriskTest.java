package org.parley.server.telephony.queue;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.Mark;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.server.app.RestServer;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.telephony.call.CallService;
import org.parley.server.telephony.config.Dialplan;
import org.parley.server.testing.Tone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// What becomes of callers between the entrance of a queue and its end, on a real Asterisk: who is
/// good enough for them, where a supervisor sends them.
@Tag("asterisk")
final class QueueFlowOnAsteriskTest {
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
    void whoLacksTheSkillIsRungWhenTheDemandHasFallen() throws Exception {
        String italian = skill("Italian");
        level("ann", italian, 3);
        level("bob", italian, 8);
        String number =
                floor.queue("f_skills", List.of("ann", "bob"), Map.of("strategy", "SKILLS"));
        floor.change(
                "f_skills",
                floor.group(
                        "f_skills",
                        "serving",
                        Map.of(
                                "skills",
                                List.of(Map.of("skillId", italian, "level", 8)),
                                "skillSteps",
                                List.of(Map.of("afterSeconds", 3, "lowerBy", 5)))));
        SyntheticAgent ann = floor.agent("ann", QueueFloor.ANSWERS);
        SyntheticAgent bob = floor.agent("bob", QueueFloor.ANSWERS);
        SyntheticCall first = floor.call(number, "39025001");
        await().atMost(10, TimeUnit.SECONDS).until(() -> QueueFloor.talks(bob, "39025001"));
        SyntheticCall second = floor.call(number, "39025002");
        await().atMost(15, TimeUnit.SECONDS).until(() -> QueueFloor.talks(ann, "39025002"));
        long waited =
                (ann.calls().getLast().nanos(Mark.RINGING).orElseThrow()
                                - second.nanos(Mark.ANSWERED).orElseThrow())
                        / 1_000_000;
        assertTrue(waited > 1_900 && waited < 6_000, () -> waited + " ms");
        first.hangUp();
        second.hangUp();
        RestServer.Answer kept = floor.server().delete("admin", "/skills/" + italian);
        assertEquals(409, kept.status(), kept.body());
        assertTrue(kept.body().contains("f_skills") && kept.body().contains("ann"), kept.body());
        String rules = Files.readString(data.resolve("asterisk/etc/queuerules.conf"));
        assertTrue(
                rules.contains("penaltychange => 0,1000,0")
                        && rules.contains("penaltychange => 3,6005,0"),
                rules);
    }

    @Test
    @Tag("T9")
    @Tag("V10")
    void aWaitingCallerIsSentToAnotherQueueAndToANumber() throws Exception {
        String number = floor.queue("f_here", List.of("bob"), Map.of());
        floor.queue("f_there", List.of("ann"), Map.of());
        SyntheticAgent ann = floor.agent("ann", QueueFloor.ANSWERS);
        SyntheticCall call = floor.call(number, "39025010");
        String id = floor.waiting("39025010", "f_here");
        assertEquals(422, redirect(id, "admin", null, "").status());
        assertEquals(409, redirect(id, "admin", queue("f_here"), "").status(), "it is there");
        assertEquals(403, redirect(id, "bob", queue("f_there"), "").status());
        RestServer.Answer sent = redirect(id, "admin", queue("f_there"), "");
        assertEquals(204, sent.status(), sent.body());
        await().atMost(10, TimeUnit.SECONDS).until(() -> QueueFloor.talks(ann, "39025010"));
        assertEquals(409, redirect(id, "admin", queue("f_here"), "").status(), "it talks");
        call.hangUp();
        await("the agent is free")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> ann.calls().stream().allMatch(c -> c.ended().isDone()));
        floor.signOff("ann");

        SyntheticAgent desk = floor.desk("Manager", "5210");
        SyntheticCall second = floor.call(number, "39025011");
        RestServer.Answer dialled =
                redirect(floor.waiting("39025011", "f_here"), "admin", null, "5210");
        assertEquals(204, dialled.status(), dialled.body());
        await().atMost(10, TimeUnit.SECONDS).until(() -> QueueFloor.talks(desk, "39025011"));
        assertTrue(second.talking());
        await("the board shows in which call the telephone is")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> floor.telephoneRow("5210").path("callId").isTextual());
        second.hangUp();
        await("the board shows that it is over")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> !floor.telephoneRow("5210").path("callId").isTextual());
        await("the queue has nobody left")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> floor.row("f_here").path("waiting").asInt() == 0);
    }

    @Test
    @Tag("V10")
    void theBoardShowsThePlaceOfEachCallerAndWhoIsMadeSoonerMovesUp() throws Exception {
        String number = floor.queue("f_places", List.of("bob"), Map.of());
        floor.call(number, "39025020");
        String first = floor.waiting("39025020", "f_places");
        floor.call(number, "39025021");
        String second = floor.waiting("39025021", "f_places");
        await("in the order of their coming")
                .atMost(5, TimeUnit.SECONDS)
                .until(() -> floor.place(first) == 1 && floor.place(second) == 2);
        RestServer.Answer sooner =
                floor.server()
                        .put(
                                "admin",
                                "/realtime/calls/" + second + "/priority",
                                Map.of("priority", 5));
        assertEquals(204, sooner.status(), sooner.body());
        await("the second goes before the first")
                .atMost(5, TimeUnit.SECONDS)
                .until(() -> floor.place(first) == 2 && floor.place(second) == 1);
    }

    /// What the announcer has the dialplan say; the announcer itself would need a minute.
    @Test
    @Tag("V2")
    @Tag("R1")
    void theWaitThatWasToldIsMeasuredAgainstTheWaitThatWas() throws Exception {
        String number = floor.queue("f_told", List.of("ann"), Map.of());
        SyntheticCall call = floor.call(number, "39025020");
        String id = floor.waiting("39025020", "f_told");
        String channel =
                floor.server().part(CallService.class).legs().stream()
                        .filter(leg -> leg.call().equals(id))
                        .map(leg -> leg.channel().text())
                        .findFirst()
                        .orElseThrow();
        floor.server()
                .part(AmiLink.class)
                .send(AmiAction.setVariable(channel, Dialplan.SAY, "told:120&queue-minutes"));
        await("it was said")
                .atMost(15, TimeUnit.SECONDS)
                .until(() ->
                        floor.server()
                                .part(AmiLink.class)
                                .send(
                                        AmiAction.of("Getvar")
                                                .with("Channel", channel)
                                                .with("Variable", Dialplan.SAY))
                                .get(5, TimeUnit.SECONDS)
                                .text("Value")
                                .isEmpty());
        SyntheticAgent ann = floor.agent("ann", QueueFloor.ANSWERS);
        await().atMost(10, TimeUnit.SECONDS).until(() -> QueueFloor.talks(ann, "39025020"));
        call.hangUp();
        await("the board shows by how much it was off")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> floor.row("f_told").path("toldOffSeconds").asInt() > 60);
        JsonNode report =
                floor.server().get("admin", "/reports/calls?q=39025020").json().path("rows").get(0);
        long told = report.path("toldWaitMillis").asLong();
        assertTrue(told > 120_000 && told < 140_000, report::toString);
        long off = (told - report.path("waitMillis").asLong()) / 1_000;
        JsonNode row = floor.row("f_told");
        assertEquals(off, row.path("toldOffSeconds").asLong(), 1);
        assertEquals(
                report.path("waitMillis").asLong() / 1_000,
                row.path("averageWaitSeconds").asLong(),
                1,
                row::toString);
        assertEquals(
                report.path("talkMillis").asLong() / 1_000.0,
                row.path("averageTalkSeconds").asDouble(-9),
                1,
                row::toString);
    }

    /// Both agents' talks are in the caller's recording: 880 Hz with the first, 1,300 with the
    /// second.
    @Test
    @Tag("V6")
    void aCallHandedOverToAnotherRecordedQueueKeepsBothParts() throws Exception {
        String number = floor.queue("f_first", List.of("ann"), Map.of("recorded", true));
        floor.queue("f_second", List.of("bob"), Map.of("recorded", true));
        SyntheticAgent ann = floor.agent("ann", QueueFloor.ANSWERS);
        SyntheticAgent bob = floor.agent("bob", QueueFloor.ANSWERS);
        ann.say(new CallSound.Tone(880));
        bob.say(new CallSound.Tone(1_300));
        SyntheticCall call = floor.call(number, "39025030");
        await().atMost(10, TimeUnit.SECONDS).until(() -> QueueFloor.talks(ann, "39025030"));
        await().atMost(10, TimeUnit.SECONDS).until(() -> call.heard().hears(880, SPAN));
        handOver(ann, "f_second");
        await().atMost(15, TimeUnit.SECONDS).until(() -> QueueFloor.talks(bob, "39025030"));
        await().atMost(10, TimeUnit.SECONDS).until(() -> call.heard().hears(1_300, SPAN));
        call.hangUp();
        String[] id = new String[1];
        await("the recording")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> {
                    JsonNode rows =
                            floor.server()
                                    .get("admin", "/recordings?q=39025030")
                                    .json()
                                    .path("rows");
                    id[0] = rows.path(0).path("id").asText();
                    return !id[0].isEmpty();
                });
        byte[] sound = floor.server().sound(UUID.fromString(id[0]));
        for (int hertz : List.of(880, 1_300)) {
            int heard = Tone.millis(sound, hertz);
            assertTrue(heard >= 200, () -> hertz + " Hz for " + heard + " ms");
        }
    }

    /// The agent hands the caller over, as a telephone does by REFER.
    private static void handOver(SyntheticAgent agent, String queue) throws Exception {
        String number = floor.named("/telephony/queues", queue).path("number").asText();
        String[] channel = new String[1];
        await("the agent's leg")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> {
                    floor.server().part(CallService.class).legs().stream()
                            .filter(leg -> leg.channel().endpoint().equals(agent.user()))
                            .forEach(leg -> channel[0] = leg.channel().text());
                    return channel[0] != null;
                });
        var reply =
                floor.server()
                        .part(AmiLink.class)
                        .send(
                                AmiAction.of("BlindTransfer")
                                        .with("Channel", channel[0])
                                        .with("Context", "parley-transfer")
                                        .with("Exten", number))
                        .get(5, TimeUnit.SECONDS);
        assertTrue(reply.success(), reply::message);
    }

    private static RestServer.Answer redirect(
            String call, String who, @Nullable String queue, String number) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("queueId", queue);
        wish.put("number", number);
        return floor.server().post(who, "/realtime/calls/" + call + "/redirect", wish);
    }

    private static String queue(String name) {
        return floor.named("/telephony/queues", name).path("id").asText();
    }

    private static String skill(String name) {
        RestServer.Answer made =
                floor.server().post("admin", "/skills", Map.of("name", name, "description", ""));
        assertEquals(201, made.status(), made.body());
        return made.json().path("id").asText();
    }

    private static void level(String name, String skill, int level) {
        ObjectNode agent = floor.named("/staff/agents", name);
        agent.putArray("skills").addObject().put("skillId", skill).put("level", level);
        RestServer.Answer stored =
                floor.server().put("admin", "/staff/agents/" + agent.path("id").asText(), agent);
        assertEquals(200, stored.status(), stored.body());
    }
}
