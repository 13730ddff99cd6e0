package org.parley.server.telephony.spy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.server.app.RestServer;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.telephony.call.CallService;
import org.parley.server.telephony.queue.QueueFloor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A supervisor listens, whispers and joins on a real Asterisk; who hears what is told by tones:
/// the caller's is 440 Hz, the agent's 880, the supervisor's 1,500.
@Tag("asterisk")
final class SpyOnAsteriskTest {
    private static final Duration SPAN = Duration.ofMillis(800);
    private static final double HEARD = 0.15;
    private static final int CALLER = 440;
    private static final int AGENT = 880;
    private static final int SUPERVISOR = 1_500;

    @TempDir static Path data;
    private static QueueFloor floor;
    private static SyntheticAgent ann;
    private static SyntheticAgent reception;
    private static String number;
    private SyntheticCall call;
    private SyntheticCall rung;

    @BeforeAll
    static void start() throws Exception {
        floor = new QueueFloor(data);
        number = floor.queue("spied", List.of("ann"), Map.of());
        reception = floor.desk("Supervisor", "5200");
        reception.say(new CallSound.Tone(SUPERVISOR));
        ann = floor.agent("ann", QueueFloor.ANSWERS);
        ann.say(new CallSound.Tone(AGENT));
    }

    @AfterAll
    static void stop() {
        floor.close();
    }

    @AfterEach
    void everybodyHangsUp() {
        reception.calls().forEach(SyntheticCall::hangUp);
        floor.hangUpAll();
        floor.awaitQuiet();
    }

    @Test
    @Tag("V9")
    void whoListensIsHeardByNobodyAndLeavingEndsNothing() {
        talk("39091001");
        SyntheticCall listener = spy("LISTEN");
        await("both are heard")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> hears(listener, CALLER) && hears(listener, AGENT));
        assertFalse(hears(rung, SUPERVISOR), "the agent hears nothing");
        assertFalse(hears(call, SUPERVISOR), "the caller hears nothing");
        listener.hangUp();
        await().atMost(5, TimeUnit.SECONDS).until(() -> listener.ended().isDone());
        assertTrue(call.talking() && rung.talking(), "the talk goes on");
        assertTrue(hears(call, AGENT) && hears(rung, CALLER));
    }

    @Test
    @Tag("V9")
    void whoWhispersIsHeardByTheAgentAlone() {
        talk("39091002");
        spy("WHISPER");
        await("the agent hears it")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> hears(rung, SUPERVISOR) && hears(rung, CALLER));
        assertFalse(hears(call, SUPERVISOR), "the caller does not");
    }

    @Test
    @Tag("V9")
    void whoJoinsIsHeardByAll() {
        talk("39091003");
        SyntheticCall joined = spy("BARGE");
        await("both hear it")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> hears(rung, SUPERVISOR) && hears(call, SUPERVISOR));
        call.hangUp();
        await("it ends with the agent's call")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> joined.ended().isDone());
    }

    @Test
    @Tag("V9")
    void anIdleAgentIsListenedToFromTheNextCallOn() {
        SyntheticCall listener = spy("LISTEN");
        talk("39091004");
        await().atMost(10, TimeUnit.SECONDS).until(() -> hears(listener, CALLER));
    }

    @Test
    @Tag("V9")
    void withoutTheRightItIsRefused() {
        assertEquals(403, ask("bob", "LISTEN", "").status());
        RestServer.Answer foreign = ask("admin", "LISTEN", "5002");
        assertEquals(422, foreign.status(), foreign.body());
        RestServer.Answer none = ask("admin", "LISTEN", "");
        assertEquals(422, none.status(), none.body());
    }

    @Test
    @Tag("V9")
    void whoDialsAnAgentsNumberListensByPin() throws Exception {
        assertEquals(403, pin("bob", "482917").status());
        assertEquals(422, pin("admin", "12").status());
        assertEquals(204, pin("admin", "482917").status());
        talk("39091005");
        int before = reception.calls().size();
        floor.server()
                .part(AmiLink.class)
                .send(
                        AmiAction.of("Originate")
                                .with("Channel", "PJSIP/" + reception.user())
                                .with("Context", "parley-agents")
                                .with("Exten", "*555001")
                                .with("Priority", 1)
                                .with("Async", "true"))
                .get(10, TimeUnit.SECONDS);
        await("the telephone talks to Asterisk")
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        reception.calls().size() > before && reception.calls().getLast().talking());
        SyntheticCall listener = reception.calls().getLast();
        awaitQuestion();
        listener.sendKeys("111111#");
        await("the wrong PIN is not taken")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> variable("PARLEY_TRIES").equals("1"));
        awaitQuestion();
        assertFalse(hears(listener, CALLER), "nothing is heard before");
        listener.sendKeys("482917#");
        await("both are heard")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> hears(listener, CALLER) && hears(listener, AGENT));
        assertFalse(hears(call, SUPERVISOR) || hears(rung, SUPERVISOR));
        listener.hangUp();
        assertTrue(call.talking() && rung.talking(), "the talk goes on");
    }

    private static RestServer.Answer pin(String who, String pin) {
        return floor.server().put(who, "/telephony/spy/pin", Map.of("pin", pin));
    }

    private static void awaitQuestion() {
        await("Asterisk asks for the PIN")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> variable("CHANNEL(appname)").equals("Read"));
    }

    /// A variable of the supervisor's telephone.
    private static String variable(String name) throws Exception {
        String channel =
                floor.server().part(CallService.class).legs().stream()
                        .filter(leg -> leg.channel().endpoint().equals(reception.user()))
                        .map(leg -> leg.channel().text())
                        .findFirst()
                        .orElse("");
        return channel.isEmpty()
                ? ""
                : floor.server()
                        .part(AmiLink.class)
                        .send(
                                AmiAction.of("Getvar")
                                        .with("Channel", channel)
                                        .with("Variable", name))
                        .get(5, TimeUnit.SECONDS)
                        .text("Value");
    }

    private void talk(String from) {
        call = floor.call(number, from);
        await().atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        ann.calls().stream().anyMatch(c -> c.talking() && c.remote().equals(from)));
        rung = ann.calls().getLast();
        await().atMost(10, TimeUnit.SECONDS).until(() -> hears(call, AGENT) && hears(rung, CALLER));
    }

    private static SyntheticCall spy(String mode) {
        int before = reception.calls().size();
        RestServer.Answer answer = ask("admin", mode, "5200");
        assertEquals(204, answer.status(), answer.body());
        await("the supervisor's telephone answers")
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        reception.calls().size() > before && reception.calls().getLast().talking());
        return reception.calls().getLast();
    }

    private static RestServer.Answer ask(String who, String mode, String telephone) {
        return floor.server()
                .post(
                        who,
                        "/telephony/spy",
                        Map.of(
                                "agentId",
                                floor.named("/staff/agents", "ann").path("id").asText(),
                                "mode",
                                mode,
                                "telephone",
                                telephone));
    }

    private static boolean hears(SyntheticCall who, int hertz) {
        return who.heard().toneShare(hertz, SPAN) > HEARD;
    }
}
