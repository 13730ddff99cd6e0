package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.SipAccess;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.server.app.RestServer;
import org.parley.server.testing.Baresip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

/// An agent whose telephone is a real one of another maker, and the bar beside it.
@Tag("asterisk")
@Tag("G8")
final class TelephoneOfAnotherMakerTest {
    private static final Duration SPAN = Duration.ofMillis(400);
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int TONE = 880;

    @TempDir Path folder;

    @Test
    @Timeout(180)
    void servesAQueueAndTheBarShowsHowItStands() throws Exception {
        try (var server = RestServer.withAsterisk(folder, "web");
                var phone = Baresip.start(folder.resolve("baresip"), telephone(server), TONE);
                PhonebarApp bar = openBar(server);
                var callers = SyntheticCaller.open(server.sip())) {
            awaitBar(bar, "ready", s -> s.registered() && s.presence() == Presence.READY);
            JsonNode known =
                    await("how long it takes to answer")
                            .atMost(SOON)
                            .until(
                                    () -> server.get("ann", "/telephony/me/desk-phone").json(),
                                    one -> one.path("latencyMillis").isNumber());
            assertTrue(known.path("program").asText().startsWith("baresip"), known::toString);
            bar.picture(Path.of("target", "pictures", "phonebar-baresip-ready.png"), 1);

            SyntheticCall caller =
                    callers.call(
                            CallPlan.of("0800100", "39011501", "Zoe")
                                    .saying(new CallSound.Tone(440)));
            awaitBar(bar, "ringing", s -> s.presence() == Presence.RINGING);
            await("it rings")
                    .atMost(SOON)
                    .until(() -> phone.press("listcalls", "").contains("INCOMING"));
            assertTrue(phone.press("accept", "").contains("Answer"), phone::log);
            await("talking")
                    .atMost(SOON)
                    .untilAsserted(() ->
                            assertEquals(
                                    Presence.TALKING,
                                    bar.state().orElseThrow().presence(),
                                    phone::log));
            await("the agent").atMost(SOON).until(() -> caller.heard().hears(TONE, SPAN));
            bar.picture(Path.of("target", "pictures", "phonebar-baresip-talking.png"), 1);

            phone.press("hold", "");
            await("music").atMost(SOON).until(() -> !caller.heard().hears(TONE, SPAN));
            phone.press("resume", "");
            await("the agent again").atMost(SOON).until(() -> caller.heard().hears(TONE, SPAN));
            phone.press("hangup", "");
            await("the end").atMost(SOON).until(() -> caller.ended().isDone());
            awaitBar(bar, "over", s -> s.presence() != Presence.TALKING);
            await("what it heard").atMost(SOON).until(this::heardSomething);
        }
    }

    /// What is shown of Ann's line, after she was given a desk telephone.
    private static SipAccess telephone(RestServer server) {
        JsonNode row =
                server.get("admin", "/staff/agents?limit=1000")
                        .json()
                        .path("rows")
                        .valueStream()
                        .filter(one -> one.path("name").asText().equals("ann"))
                        .findFirst()
                        .orElseThrow();
        String path = "/staff/agents/" + row.path("id").asText();
        var ann = (ObjectNode) server.get("admin", path).json();
        ann.put("typology", "EXTERNAL");
        ann.withObject("/line").withObject("/sip").put("qualifySeconds", 10);
        RestServer.Answer changed = server.put("admin", path, ann);
        assertEquals(200, changed.status(), changed.body());
        return server.get("admin", "/telephony/agents/" + row.path("id").asText() + "/sip")
                .as(SipAccess.class);
    }

    private PhonebarApp openBar(RestServer server) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "ann-demo-2026\n");
        return PhonebarApp.start(
                PhonebarOptions.none()
                        .withServer(server.address())
                        .withUser("ann", password)
                        .withSettings(folder.resolve("phonebar"))
                        .withSound(true, false));
    }

    private boolean heardSomething() throws IOException {
        try (var files = Files.list(folder.resolve("baresip"))) {
            for (Path file :
                    files.filter(one -> one.getFileName().toString().endsWith("dec.wav"))
                            .toList()) {
                byte[] sound = Files.readAllBytes(file);
                for (int i = 1000; i < sound.length; i++) {
                    if (sound[i] != 0 && sound[i] != -1) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static void awaitBar(PhonebarApp bar, String what, Predicate<PhonebarState> condition) {
        await(what).atMost(SOON).until(() -> bar.state().filter(condition).isPresent());
    }
}
