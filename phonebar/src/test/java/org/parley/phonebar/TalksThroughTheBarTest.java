package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phonebar.line.Stage;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Several calls of the agent Ann at once, her history, and what she sees of others, on a real
/// server and a real Asterisk.
@Tag("asterisk")
final class TalksThroughTheBarTest {
    private static final Duration SPAN = Duration.ofMillis(400);

    @TempDir static Path data;
    private static SmallCentre centre;

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void start() throws Exception {
        centre = SmallCentre.start(data);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        centre.everybodyGoesHome();
    }

    private static SyntheticAgent callee(String name, AgentBehaviour behaviour, int hertz) {
        SyntheticAgent callee = centre.callee(name);
        callee.behave(behaviour);
        callee.say(new CallSound.Tone(hertz));
        return callee;
    }

    private static AgentBehaviour answers() {
        return AgentBehaviour.answerAfter(Duration.ofMillis(200));
    }

    private SyntheticCall talk(String number) {
        SyntheticCall caller = centre.call("0800100", number);
        centre.awaitState("ringing", s -> s.stage() == Stage.INCOMING);
        robot.type(KeyCode.F2);
        centre.awaitState("talking", s -> s.stage() == Stage.TALKING);
        return caller;
    }

    private static void hear(SyntheticCall one, int hertz, String what) {
        await(what).atMost(Duration.ofSeconds(20)).until(() -> one.heard().hears(hertz, SPAN));
    }

    @Test
    @Tag("G3")
    void parksACallThatAColleagueTakes() throws Exception {
        SyntheticCall caller = talk("39011202");
        robot.press(KeyCode.CONTROL).type(KeyCode.F7).release(KeyCode.CONTROL);
        centre.awaitState("parked", s -> s.stage() == Stage.IDLE && s.notice().contains("*7"));
        assertTrue(!caller.ended().isDone());
        String notice = centre.app().state().orElseThrow().notice();
        String number = notice.replaceAll(".*(\\*7\\d+).*", "$1");
        centre.app().call(number);
        centre.awaitState("talking", s -> s.stage() == Stage.TALKING);
        hear(caller, 660, "the agent at the caller");
        caller.hangUp();
    }

    @Test
    @Tag("G6")
    void aColleagueWhoGoesIntoACallIsSeenWithinTwoSeconds() throws Exception {
        callee("5002", answers(), 880);
        centre.signOn("bob");
        assertEquals(
                200,
                centre.server()
                        .post("ann", "/routing/me/pause", Map.of("reason", "Lunch"))
                        .status());
        awaitPresence("READY", Duration.ofSeconds(10));
        SyntheticCall caller = centre.call("0800100", "39011204");
        SyntheticAgent bob = centre.callee("5002");
        await("bob talks")
                .atMost(Duration.ofSeconds(20))
                .until(() -> bob.calls().stream().anyMatch(SyntheticCall::talking));
        awaitPresence("TALKING", Duration.ofSeconds(2));
        SyntheticCall waiting = centre.call("0800100", "39011205");
        await("one waits")
                .atMost(Duration.ofSeconds(10))
                .until(() -> directory().path("queues").toString().contains("\"waiting\":1"));
        waiting.hangUp();
        caller.hangUp();
        assertEquals(200, centre.server().post("ann", "/routing/me/ready", Map.of()).status());
    }

    private static void awaitPresence(String presence, Duration within) {
        await("bob is " + presence)
                .pollInterval(Duration.ofMillis(100))
                .atMost(within)
                .until(() ->
                        directory().path("people").findParents("presence").stream()
                                .filter(person -> person.path("number").asText().equals("5002"))
                                .anyMatch(person ->
                                        person.path("presence").asText().equals(presence)));
    }

    private static JsonNode directory() {
        return centre.server().get("ann", "/telephony/directory").json();
    }
}
