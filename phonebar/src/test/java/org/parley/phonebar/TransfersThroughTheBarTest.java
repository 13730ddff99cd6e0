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
import org.parley.contract.routing.Presence;
import org.parley.phone.PhoneCall;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phonebar.line.Stage;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Calls handed over from the bar of the agent Ann, on a real server and a real Asterisk.
@Tag("asterisk")
@Tag("G3")
final class TransfersThroughTheBarTest {
    private static final Duration SPAN = Duration.ofMillis(400);
    private static final AgentBehaviour ANSWERS =
            AgentBehaviour.answerAfter(Duration.ofMillis(300));

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

    /// A caller of the queue `sales` whom Ann has answered.
    private SyntheticCall talk(String number) {
        SyntheticCall caller = centre.call("0800100", number);
        centre.awaitState("ringing", s -> s.stage() == Stage.INCOMING);
        robot.type(KeyCode.F2);
        centre.awaitState("talking", s -> s.stage() == Stage.TALKING);
        PhoneCall here = centre.phone().calls().getFirst();
        await("the caller is heard")
                .atMost(Duration.ofSeconds(20))
                .until(() -> here.heard().hears(440, SPAN));
        return caller;
    }

    private void choose(String number, boolean askFirst) {
        robot.type(KeyCode.F5);
        await("the list")
                .atMost(Duration.ofSeconds(20))
                .until(() -> SmallCentre.write(robot, "phonebar.people-search", number));
        if (askFirst) {
            control(KeyCode.ENTER);
        } else {
            robot.type(KeyCode.ENTER);
        }
    }

    private void control(KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static void hear(SyntheticCall one, int hertz, String what) {
        await(what).atMost(Duration.ofSeconds(20)).until(() -> one.heard().hears(hertz, SPAN));
    }

    private static SyntheticAgent callee(String name, AgentBehaviour behaviour, int hertz) {
        SyntheticAgent callee = centre.callee(name);
        callee.behave(behaviour);
        callee.say(new CallSound.Tone(hertz));
        return callee;
    }

    /// The legs of the caller's call, once it is over.
    private static List<JsonNode> legs(String number) {
        return centre.legs(number);
    }

    private static String handover(JsonNode leg) {
        return leg.path("transfer").asText("") + " " + leg.path("transferredTo").asText("");
    }

    @Test
    void atOnceToAColleague() {
        SyntheticAgent bob = callee("5002", ANSWERS, 880);
        SyntheticCall caller = talk("39011101");
        choose("5002", false);
        hear(caller, 880, "the colleague at the caller");
        hear(bob.calls().getLast(), 440, "the caller at the colleague");
        assertEquals("39011101", bob.calls().getLast().remote());
        centre.awaitState("free", s -> s.stage() == Stage.IDLE);
        caller.hangUp();
        List<JsonNode> legs = legs("39011101");
        assertEquals(3, legs.size(), legs::toString);
        assertEquals("BLIND 5002", handover(legs.get(1)), legs::toString);
        assertEquals("5001", legs.get(1).path("endpoint").asText());
        assertEquals("5002", legs.get(2).path("endpoint").asText());
        assertTrue(legs.get(2).hasNonNull("answeredAt"));
    }

    @Test
    void comesBackWhenNobodyAnswers() {
        callee("5002", new AgentBehaviour.RingForEver(), 880);
        SyntheticCall caller = talk("39011102");
        choose("5002", false);
        centre.awaitState("free", s -> s.stage() == Stage.IDLE);
        centre.awaitState(
                "back", s -> s.stage() == Stage.INCOMING && s.detail().contains("Comes back"));
        robot.type(KeyCode.F2);
        centre.awaitState("talking", s -> s.stage() == Stage.TALKING);
        PhoneCall here = centre.phone().calls().getFirst();
        await("the caller is heard again")
                .atMost(Duration.ofSeconds(20))
                .until(() -> here.heard().hears(440, SPAN));
        caller.hangUp();
    }

    @Test
    void comesBackFromABusyNumberOutside() {
        callee("331235", new AgentBehaviour.Busy(), 880);
        SyntheticCall caller = talk("39011103");
        choose("0331235", false);
        centre.awaitState(
                "back", s -> s.stage() == Stage.INCOMING && s.detail().contains("Comes back"));
        caller.hangUp();
        centre.awaitState("free", s -> s.stage() == Stage.IDLE);
    }

    @Test
    void afterAskingToANumberOutside() {
        SyntheticAgent outside = callee("331234", ANSWERS, 1000);
        SyntheticCall caller = talk("39011104");
        choose("0331234", true);
        centre.awaitState("asked", s -> s.stage() == Stage.TALKING && s.asking());
        PhoneCall asked = centre.phone().calls().getLast();
        await("the asked is heard")
                .atMost(Duration.ofSeconds(20))
                .until(() -> asked.heard().hears(1000, SPAN));
        control(KeyCode.F5);
        hear(caller, 1000, "the outside at the caller");
        hear(outside.calls().getLast(), 440, "the caller outside");
        centre.awaitState("free", s -> s.stage() == Stage.IDLE && !s.asking());
        caller.hangUp();
        List<JsonNode> legs = legs("39011104");
        assertTrue(
                legs.stream()
                        .map(TransfersThroughTheBarTest::handover)
                        .anyMatch(text -> text.startsWith("ATTENDED ")),
                legs::toString);
    }

    @Test
    void isTakenBackWhileAsking() {
        SyntheticAgent bob = callee("5002", ANSWERS, 880);
        SyntheticCall caller = talk("39011105");
        choose("5002", true);
        centre.awaitState("asked", s -> s.stage() == Stage.TALKING && s.asking());
        assertTrue(bob.calls().getLast().header("X-Parley-For").orElse("").contains("39011105"));
        control(KeyCode.F3);
        centre.awaitState("back", s -> s.stage() == Stage.TALKING && !s.asking());
        hear(caller, 660, "the agent at the caller");
        robot.type(KeyCode.F3);
        centre.awaitState("free", s -> s.stage() == Stage.IDLE);
        assertTrue(legs("39011105").stream().allMatch(leg -> handover(leg).isBlank()));
    }

    @Test
    void warmWhileItStillRings() {
        SyntheticAgent bob = callee("5002", AgentBehaviour.answerAfter(Duration.ofSeconds(3)), 880);
        int before = bob.calls().size();
        SyntheticCall caller = talk("39011106");
        choose("5002", true);
        centre.awaitState("asking", s -> s.stage() == Stage.DIALLING && s.asking());
        await().atMost(Duration.ofSeconds(20)).until(() -> bob.calls().size() > before);
        control(KeyCode.F5);
        hear(caller, 880, "the colleague at the caller");
        centre.awaitState("free", s -> s.stage() == Stage.IDLE);
        caller.hangUp();
    }

    @Test
    void atOnceToAQueue() {
        SyntheticAgent eve = callee("5003", ANSWERS, 1200);
        centre.signOn("eve");
        SyntheticCall caller = talk("39011107");
        choose("6002", false);
        hear(caller, 1200, "the queue's agent at the caller");
        assertEquals("39011107", eve.calls().getLast().remote());
        centre.awaitState(
                "wrap-up", s -> s.stage() == Stage.IDLE && s.presence() != Presence.TALKING);
        caller.hangUp();
        List<JsonNode> legs = legs("39011107");
        assertEquals("BLIND 6002", handover(legs.get(1)), legs::toString);
        assertEquals(
                "5003",
                legs.getLast().path("endpoint").asText().toLowerCase(Locale.ROOT),
                legs::toString);
    }
}
