package org.parley.server.telephony.voicemail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.sip.Credentials;
import org.parley.server.app.RestServer;
import org.parley.server.app.RestSteps;
import org.parley.server.staff.model.AgentPhone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Calls that nobody answers, on a real Asterisk: the caller leaves a message, and its owner sees,
/// reads and hears of it.
@Tag("asterisk")
@TestMethodOrder(MethodOrderer.MethodName.class)
final class VoicemailOnAsteriskTest {
    private static final AgentBehaviour BUSY =
            new AgentBehaviour.Reject(Duration.ofMillis(50), 486);

    /// Three seconds of 8,000 samples of 16 bit.
    private static final long THREE_SECONDS = 48_000;

    @TempDir static Path data;
    private static RestServer server;
    private static SyntheticCaller callers;
    private static SyntheticAgents telephones;
    private static GreenMail postOffice;
    private static SyntheticAgent ann;
    private static String box;

    @BeforeAll
    static void start() throws Exception {
        postOffice =
                new GreenMail(
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        postOffice.start();
        server = RestServer.withAsterisk(data);
        callers = SyntheticCaller.open(server.sip());
        telephones = SyntheticAgents.open(server.sip());
        RestSteps.mailAccount(server, "Centre", postOffice.getSmtp().getPort());
        RestServer.Answer made = server.post("admin", "/telephony/mailboxes", box("Ann", "5001"));
        assertEquals(201, made.status(), made.body());
        box = made.json().path("id").asText();
        ann = telephones.add("5001", BUSY);
        AgentPhone phone = RestSteps.phone(server, "ann");
        await("the telephone learns that its box is empty")
                .atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        telephones
                                                .register(
                                                        ann, phone.secret(), Duration.ofMinutes(30))
                                                .get(10, TimeUnit.SECONDS)
                                        == 200
                                && ann.notices().stream()
                                        .anyMatch(n -> n.contains("Messages-Waiting: no")));
    }

    @AfterAll
    static void stop() {
        telephones.close();
        callers.close();
        server.close();
        postOffice.stop();
    }

    @Test
    @Tag("V7")
    void aAnUnansweredCallLeavesAMessageWithLightListAndMail() throws Exception {
        AgentPhone bob = RestSteps.phone(server, "bob");
        leave(CallPlan.of("5001", bob.user(), "Bob").as(new Credentials(bob.user(), bob.secret())));

        JsonNode message =
                await("the list").until(() -> messages().path(0), m -> !m.isMissingNode());
        assertEquals(bob.user(), message.path("callerNumber").asText());
        assertTrue(message.path("millis").asLong() >= 2_000, message.toString());
        assertFalse(message.path("heard").asBoolean());
        await("the light")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> ann.notices().getLast().contains("Messages-Waiting: yes"));
        await("the mail")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> postOffice.getReceivedMessages().length == 1);
        var mail = postOffice.getReceivedMessages()[0];
        assertEquals("ann@example.org", mail.getAllRecipients()[0].toString());
        assertTrue(GreenMailUtil.getWholeMessage(mail).contains("message.wav"));
        RestServer.Answer sound = server.get("admin", path(message) + "/sound");
        assertEquals(200, sound.status());
        assertTrue(sound.body().startsWith("RIFF"));
        assertEquals(403, server.get("ann", path(message) + "/sound").status());
        assertEquals(
                404,
                server.get("admin", "/telephony/voicemail/" + box + "/messages/x/sound").status());
    }

    @Test
    @Tag("V7")
    void bByTelephoneThePinIsAsked() throws Exception {
        AgentPhone own = RestSteps.phone(server, "ann");
        SyntheticCall wrong = listen(own);
        await("it asks").atMost(10, TimeUnit.SECONDS).until(() -> wrong.packetsReceived() > 100);
        for (String pin : List.of("1111#", "2222#", "3333#")) {
            long before = wrong.packetsReceived();
            wrong.sendKeys(pin);
            await("it answers")
                    .atMost(15, TimeUnit.SECONDS)
                    .until(() -> wrong.ended().isDone() || wrong.packetsReceived() > before + 250);
        }
        await("it does not let anybody in")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> wrong.ended().isDone());
        assertFalse(messages().path(0).path("heard").asBoolean());

        SyntheticCall right = listen(own);
        await("it asks").atMost(10, TimeUnit.SECONDS).until(() -> right.packetsReceived() > 100);
        long before = right.packetsReceived();
        right.sendKeys("4711#");
        await("it tells how many there are")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> right.packetsReceived() > before + 300);
        right.sendKeys("1");
        await("the message is heard: the caller's tone")
                .atMost(40, TimeUnit.SECONDS)
                .until(() -> right.heard().hears(440, Duration.ofMillis(400)));
        right.hangUp();
        await("it was heard")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> messages().path(0).path("heard").asBoolean());
        await("the light is out")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> ann.notices().getLast().contains("Messages-Waiting: no"));
    }

    @Test
    @Tag("V7")
    void cARouteLeadsIntoABoxAndTheListMarksAndDeletes() throws Exception {
        Map<String, Object> step = new HashMap<>();
        step.put("application", "voicemail");
        step.put("intervalId", null);
        step.put("parameters", Map.of("mailbox", box));
        ObjectNode route =
                (ObjectNode) server.get("admin", "/telephony/routes").json().path("rows").path(0);
        route.remove(List.of("id", "version"));
        route.put("name", "Night").put("pattern", "0800999");
        route.putPOJO("steps", List.of(step));
        RestServer.Answer made = server.post("admin", "/telephony/routes", route);
        assertEquals(201, made.status(), made.body());
        RestServer.Answer used = server.delete("admin", "/telephony/mailboxes/" + box);
        assertEquals(409, used.status(), used.body());
        await("the dialplan knows the route")
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        Files.readString(data.resolve("asterisk/etc/extensions.conf"))
                                .contains("0800999"));
        leave(CallPlan.of("0800999", "39011009", "Zoë"));
        JsonNode message =
                await("the list")
                        .until(
                                () -> messages().path(0),
                                m -> m.path("callerNumber").asText().equals("39011009"));
        assertEquals("Zoë", message.path("callerName").asText());
        assertEquals(204, server.put("admin", path(message) + "/heard", Map.of()).status());
        await().until(() -> messages().path(0).path("heard").asBoolean());
        assertEquals(204, server.delete("admin", path(messages().path(0))).status());
        await().until(() ->
                messages()
                        .valueStream()
                        .noneMatch(m -> m.path("callerNumber").asText().equals("39011009")));
    }

    @Test
    @Tag("V7")
    void dABoxIsCheckedAndItsPinIsNeverShown() {
        assertFalse(server.get("admin", "/telephony/mailboxes").body().contains("4711"));
        assertTrue(
                server.get("admin", "/telephony/mailboxes/" + box)
                        .json()
                        .path("pinSet")
                        .asBoolean());
        Map<String, Object> again = box("Other", "5001");
        assertEquals(409, server.post("admin", "/telephony/mailboxes", again).status());
        again.put("number", "59a");
        assertEquals(422, server.post("admin", "/telephony/mailboxes", again).status());
        again.put("number", "5999");
        again.put("pin", "12");
        assertEquals(422, server.post("admin", "/telephony/mailboxes", again).status());
        assertEquals(403, server.get("ann", "/telephony/mailboxes").status());
    }

    /// Calls and says three seconds of a tone.
    private static void leave(CallPlan plan) throws Exception {
        SyntheticCall call = callers.call(plan);
        call.answered().get(20, TimeUnit.SECONDS);
        Path recorded = data.resolve("asterisk/spool/voicemail/parley/5001/tmp");
        await("three seconds are recorded")
                .atMost(40, TimeUnit.SECONDS)
                .until(() -> longest(recorded) > THREE_SECONDS);
        call.hangUp();
    }

    private static long longest(Path folder) throws Exception {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".wav"))
                    .mapToLong(file -> file.toFile().length())
                    .max()
                    .orElse(0);
        }
    }

    private static SyntheticCall listen(AgentPhone own) throws Exception {
        SyntheticCall call =
                callers.call(
                        CallPlan.of("*97", own.user(), "Ann")
                                .as(new Credentials(own.user(), own.secret())));
        call.answered().get(10, TimeUnit.SECONDS);
        return call;
    }

    private static JsonNode messages() {
        return server.get("admin", "/telephony/voicemail/" + box + "/messages").json();
    }

    private static String path(JsonNode message) {
        return "/telephony/voicemail/" + box + "/messages/" + message.path("id").asText();
    }

    private static Map<String, Object> box(String name, String number) {
        Map<String, Object> box = new HashMap<>();
        box.put("name", name);
        box.put("number", number);
        box.put("pin", "4711");
        box.put("pinSet", false);
        box.put("email", "ann@example.org");
        box.put("attach", true);
        box.put("deleteAfterMail", false);
        box.put("greetingId", null);
        box.put("maxSeconds", 60);
        box.put("maxMessages", 10);
        return box;
    }
}
