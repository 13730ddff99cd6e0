package org.parley.server.telephony.moh;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.media.AudioMeter;
import org.parley.server.app.RestServer;
import org.parley.server.testing.Tone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Classes of music that are set up by REST, as callers of a real Asterisk hear them.
@Tag("asterisk")
@TestMethodOrder(MethodOrderer.MethodName.class)
final class MusicOnAsteriskTest {
    private static final Duration SPAN = Duration.ofMillis(600);

    @TempDir static Path data;
    private static RestServer server;
    private static SyntheticCaller callers;

    @BeforeAll
    static void start() throws Exception {
        server = RestServer.withAsterisk(data);
        callers = SyntheticCaller.open(server.sip());
    }

    @AfterAll
    static void stop() {
        callers.close();
        server.close();
    }

    @Test
    @Tag("V8")
    void callersOfTwoQueuesHearTheMusicOfTheirs() throws Exception {
        music("low", List.of(sound("Low", 500)), 100);
        music("high", List.of(sound("High", 1_700)), 100);
        choose("sales", "low");
        choose("support", "high");

        SyntheticCall sales = listener("0800100", 500);
        SyntheticCall support = listener("0800200", 1_700);
        assertTrue(sales.heard().hears(500, SPAN) && support.heard().hears(1_700, SPAN));
        assertFalse(sales.heard().hears(1_700, SPAN));
        assertFalse(support.heard().hears(500, SPAN));

        double before = sales.heard().levelDbfs(SPAN);
        put("/telephony/music", named("/telephony/music", "low").put("volume", 20));
        SyntheticCall next =
                listener(
                        "0800100",
                        meter -> meter.hears(500, SPAN) && meter.levelDbfs(SPAN) < before - 10);
        assertTrue(sales.talking(), "a change of music ends no call");
        List.of(sales, support, next).forEach(SyntheticCall::hangUp);
    }

    @Test
    @Tag("V8")
    void soundsAreHeardInTheirOrder() throws Exception {
        music("both", List.of(sound("First", 600), sound("Second", 1_500)), 100);
        choose("sales", "both");
        SyntheticCall call = listener("0800100", 600);
        await().atMost(15, TimeUnit.SECONDS).until(() -> call.heard().hears(1_500, SPAN));
        await("and again from the beginning")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> call.heard().hears(600, SPAN));
        call.hangUp();
    }

    @Test
    @Tag("V8")
    void theDefaultAndWhatIsInUseStay() throws Exception {
        RestServer.Answer kept = delete("/telephony/music", "default");
        assertEquals(409, kept.status(), kept.body());
        String tone = sound("Kept", 900);
        music("kept", List.of(tone), 100);
        choose("support", "kept");
        RestServer.Answer used = delete("/telephony/music", "kept");
        assertEquals(409, used.status(), used.body());
        assertTrue(used.body().contains("support"), used.body());
        RestServer.Answer heard = server.delete("admin", "/sounds/" + tone);
        assertEquals(409, heard.status(), heard.body());
        ObjectNode queue = named("/telephony/queues", "support").put("musicClass", "nothing");
        RestServer.Answer refused =
                server.put("admin", "/telephony/queues/" + queue.path("id").asText(), queue);
        assertEquals(422, refused.status(), refused.body());
        choose("support", "default");
        assertEquals(204, delete("/telephony/music", "kept").status());
    }

    /// A caller who hears the tone. The new music comes a moment after it was chosen.
    private static SyntheticCall listener(String number, int hertz) throws Exception {
        return listener(number, meter -> meter.hears(hertz, SPAN));
    }

    private static SyntheticCall listener(String number, Predicate<AudioMeter> wanted)
            throws Exception {
        for (int i = 0; i < 5; i++) {
            SyntheticCall call = callers.call(number, "3908100" + i, "Listener");
            call.answered().get(10, TimeUnit.SECONDS);
            try {
                await().atMost(4, TimeUnit.SECONDS).until(() -> wanted.test(call.heard()));
                return call;
            } catch (ConditionTimeoutException _) {
                call.hangUp();
            }
        }
        throw new AssertionError("the music was never heard at " + number);
    }

    private static String sound(String name, int hertz) {
        String id =
                server.post("admin", "/sounds", Map.of("name", name, "description", ""))
                        .json()
                        .path("id")
                        .asText();
        RestServer.Answer stored =
                server.put(
                        "admin",
                        "/sounds/" + id + "/content",
                        Map.of(
                                "name",
                                name + ".wav",
                                "content",
                                Base64.getEncoder().encodeToString(Tone.wave(hertz))));
        assertEquals(200, stored.status(), stored.body());
        return id;
    }

    private static void music(String name, List<String> sounds, int volume) {
        RestServer.Answer made =
                server.post(
                        "admin",
                        "/telephony/music",
                        Map.of(
                                "name",
                                name,
                                "description",
                                "",
                                "mode",
                                "FILES",
                                "sounds",
                                sounds,
                                "stream",
                                "",
                                "volume",
                                volume));
        assertEquals(201, made.status(), made.body());
    }

    private static void choose(String queue, String music) {
        put("/telephony/queues", named("/telephony/queues", queue).put("musicClass", music));
    }

    private static void put(String path, ObjectNode thing) {
        RestServer.Answer answer =
                server.put("admin", path + "/" + thing.path("id").asText(), thing);
        assertEquals(200, answer.status(), answer.body());
    }

    private static RestServer.Answer delete(String path, String name) {
        return server.delete("admin", path + "/" + named(path, name).path("id").asText());
    }

    private static ObjectNode named(String path, String name) {
        for (JsonNode row : server.get("admin", path + "?limit=1000").json().path("rows")) {
            if (row.path("name").asText().equals(name)) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError("no " + name + " at " + path);
    }
}
