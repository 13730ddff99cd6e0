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
import org.parley.phone.caller.Mark;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.server.app.RestServer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What becomes of callers between the entrance of a queue and its end, on a real Asterisk: who is
/// good enough for them, where a supervisor sends them.
@Tag("asterisk")
final class QueueFlowOnAsteriskTest {
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
        String number = floor.queue("f_skills", List.of("ann", "bob"), Map.of("strategy", "SKILLS"));
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
        await().atMost(10, TimeUnit.SECONDS).until(() -> talks(bob, "39025001"));
        SyntheticCall second = floor.call(number, "39025002");
        await().atMost(15, TimeUnit.SECONDS).until(() -> talks(ann, "39025002"));
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
        String id = waiting("39025010", "f_here");
        assertEquals(422, redirect(id, "admin", null, "").status());
        assertEquals(409, redirect(id, "admin", queue("f_here"), "").status(), "it is there");
        assertEquals(403, redirect(id, "bob", queue("f_there"), "").status());
        RestServer.Answer sent = redirect(id, "admin", queue("f_there"), "");
        assertEquals(204, sent.status(), sent.body());
        await().atMost(10, TimeUnit.SECONDS).until(() -> talks(ann, "39025010"));
        assertEquals(409, redirect(id, "admin", queue("f_here"), "").status(), "it talks");
        call.hangUp();
        await("the agent is free")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> ann.calls().stream().allMatch(c -> c.ended().isDone()));
        floor.signOff("ann");

        SyntheticAgent desk = floor.desk("Manager", "5210");
        SyntheticCall second = floor.call(number, "39025011");
        RestServer.Answer dialled =
                redirect(waiting("39025011", "f_here"), "admin", null, "5210");
        assertEquals(204, dialled.status(), dialled.body());
        await().atMost(10, TimeUnit.SECONDS).until(() -> talks(desk, "39025011"));
        assertTrue(second.talking());
        second.hangUp();
        await("the queue has nobody left")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> floor.row("f_here").path("waiting").asInt() == 0);
    }

    private static String waiting(String from, String queue) {
        String[] id = new String[1];
        await(from + " waits")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> {
                    for (JsonNode call : floor.server().get("admin", "/telephony/calls").json()) {
                        if (call.path("callerNumber").asText().equals(from)
                                && call.path("state").asText().equals("WAITING")
                                && call.path("queue").asText().equals(queue)) {
                            id[0] = call.path("id").asText();
                        }
                    }
                    return id[0] != null;
                });
        return id[0];
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
                floor.server()
                        .put("admin", "/staff/agents/" + agent.path("id").asText(), agent);
        assertEquals(200, stored.status(), stored.body());
    }

    private static boolean talks(SyntheticAgent agent, String from) {
        return agent.calls().stream().anyMatch(c -> c.talking() && c.remote().equals(from));
    }
}
