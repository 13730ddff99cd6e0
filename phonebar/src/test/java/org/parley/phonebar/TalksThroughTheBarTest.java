package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.talk.TestNumbers;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phonebar.line.Stage;
import org.parley.server.app.RestServer;
import org.testfx.api.FxRobot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// Several calls of the agent Ann at once, her history, and what she sees of others, on a real
/// server and a real Asterisk.
@Tag("asterisk")
final class TalksThroughTheBarTest {
    private static final Duration SPAN = Duration.ofMillis(400);
    private static final String RECORDING = "/telephony/me/recording";
    private static final String OWN_QUEUES = "/routing/me/queues";

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

    private static void awaitMembers(int count) {
        await("members").atMost(Duration.ofSeconds(10)).until(() -> members().size() == count);
    }

    private static String memberPath(String number) {
        return "/telephony/me/conference/members/"
                + members().stream()
                        .filter(one -> one.path("number").asText().equals(number))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(members().toString()))
                        .path("id")
                        .asText();
    }

    private static void mute(String number, boolean on) {
        assertEquals(
                204,
                centre.server().put("ann", memberPath(number) + "/mute?on=" + on, null).status());
    }

    private static List<JsonNode> members() {
        List<JsonNode> members = new ArrayList<>();
        centre.server()
                .get("ann", "/telephony/me/conference")
                .json()
                .path("members")
                .forEach(members::add);
        return members;
    }

    @Test
    @Tag("G3")
    void joinsTwoTalksAndDropsAMember() {
        SyntheticAgent bob = callee("5002", answers(), 880);
        SyntheticCall caller = talk("39011201");
        centre.app().call("5002");
        centre.awaitState("second talk", s -> s.stage() == Stage.TALKING && s.beside() == 1);
        SyntheticCall colleague = bob.calls().getLast();
        hear(colleague, 660, "the agent at the colleague");
        robot.press(KeyCode.CONTROL).type(KeyCode.F6).release(KeyCode.CONTROL);
        awaitMembers(3);
        centre.awaitState("one leg", s -> s.stage() == Stage.TALKING && s.beside() == 0);
        mute("5002", true);
        hear(caller, 660, "the agent alone at the caller");
        mute("5002", false);
        mute("39011201", true);
        hear(colleague, 660, "the agent alone at the colleague");
        assertEquals(204, centre.server().delete("ann", memberPath("39011201")).status());
        await("dropped").atMost(Duration.ofSeconds(10)).until(() -> caller.ended().isDone());
        awaitMembers(2);
        robot.type(KeyCode.F3);
        await("nobody stays alone")
                .atMost(Duration.ofSeconds(10))
                .until(() -> colleague.ended().isDone());
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
    @Tag("G4")
    void recordsOnlyTheSpansThatTheAgentChooses() {
        SyntheticCall caller = centre.callAs("bob", "5001");
        centre.awaitState("ringing", s -> s.stage() == Stage.INCOMING);
        robot.type(KeyCode.F2);
        centre.awaitState("talking", s -> s.stage() == Stage.TALKING);
        hearMore(caller);
        for (int i = 0; i < 2; i++) {
            robot.press(KeyCode.CONTROL).type(KeyCode.F8).release(KeyCode.CONTROL);
            centre.awaitState("recording", PhonebarState::recording);
            hearMore(caller);
            robot.press(KeyCode.CONTROL).type(KeyCode.F8).release(KeyCode.CONTROL);
            centre.awaitState("recorded", s -> !s.recording());
            hearMore(caller);
        }
        caller.hangUp();
        List<JsonNode> recordings = recordings("5002", 2);
        long talk =
                centre.get("/reports/calls?q=5002")
                        .path("rows")
                        .path(0)
                        .path("talkMillis")
                        .asLong();
        long recorded = recordings.stream().mapToLong(row -> row.path("millis").asLong()).sum();
        assertTrue(recorded > 800 && recorded < talk - 800, recorded + " of " + talk);
        recordings.forEach(row -> assertEquals("MANUAL", row.path("type").asText()));
    }

    @Test
    @Tag("G4")
    void whatAQueueRecordsIsOnlyPausedAndOnlyByThoseWhoMay() throws Exception {
        SyntheticCall caller = talk("39011207");
        centre.awaitState("recorded", PhonebarState::recording);
        await("a way to pause").until(() -> SmallCentre.shows(robot, "phonebar.record-pause"));
        assertEquals(409, centre.server().post("ann", RECORDING, Map.of()).status());
        assertEquals(409, centre.server().delete("ann", RECORDING).status());
        hearMore(caller);
        robot.press(KeyCode.CONTROL).type(KeyCode.F9).release(KeyCode.CONTROL);
        await("paused").until(() -> recordingOfAnn().path("paused").asBoolean());
        hearMore(caller);
        centre.change(
                "/staff/agents", "ann", ann -> ann.putArray("permissions").add("PHONE_TRANSFER"));
        assertEquals(403, centre.server().put("ann", RECORDING + "/pause?on=false", null).status());
        assertEquals(403, centre.server().post("ann", RECORDING, Map.of()).status());
        assertTrue(recordingOfAnn().path("automatic").asBoolean());
        centre.change(
                "/staff/agents",
                "ann",
                ann ->
                        ann.putArray("permissions")
                                .add("RECORDINGS_PLAY")
                                .add("PHONE_TRANSFER")
                                .add("PHONE_RECORD")
                                .add("PHONE_RECORD_PAUSE"));
        assertEquals(200, centre.server().put("ann", RECORDING + "/pause?on=false", null).status());
        hearMore(caller);
        caller.hangUp();
        JsonNode recording = recordings("39011207", 1).getFirst();
        assertEquals("QUEUE", recording.path("type").asText());
        assertTrue(longestSilence(recording) > 500, "the pause is silence");
    }

    @Test
    @Tag("G1")
    void anotherProgramPlacesACallAndEndsIt() throws Exception {
        callee("5002", answers(), 880);
        assertEquals(401, ask("/api/calls?token=wrong").statusCode());
        assertEquals("[]", ask("/api/calls?token=test").body());
        assertEquals(200, ask("/api/originate/5002?token=test").statusCode());
        centre.awaitState("talking", s -> s.stage() == Stage.TALKING);
        String calls = ask("/api/calls?token=test").body();
        assertTrue(calls.contains("\"stateId\":8"), calls);
        assertEquals(200, ask("/api/hold?token=test").statusCode());
        centre.awaitState("held", s -> s.stage() == Stage.HELD);
        assertEquals(200, ask("/api/hangup?token=test").statusCode());
        centre.awaitState("idle", s -> s.stage() == Stage.IDLE);
        assertEquals(409, ask("/api/hangup?token=test").statusCode());
    }

    private static HttpResponse<String> ask(String path) throws Exception {
        int port = centre.app().remotePort().orElseThrow();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    @Tag("C7")
    @Tag("G18")
    void aMandatoryWordHoldsTheAgentUntilItIsChosenAndStandsInTheReport() {
        String sold = centre.made("/dispositions", disposition("Bought", null));
        centre.made("/dispositions", disposition("At once", sold));
        demand(true);
        try {
            isHeldBack("39011208");
            choosesBoughtAtOnce();
            centre.awaitState("free", s -> s.presence() == Presence.READY);
        } finally {
            demand(false);
        }
        await("the report")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertEquals(
                                "[\"Bought\",\"At once\"]",
                                centre.get("/reports/calls?q=39011208")
                                        .path("rows")
                                        .path(0)
                                        .path("dispositions")
                                        .toString()));
        assertEquals(204, centre.server().delete("admin", "/dispositions/" + sold).status());
        assertEquals(
                0, centre.get("/dispositions?q=At once".replace(" ", "%20")).path("total").asInt());
    }

    @Test
    @Tag("A10")
    @Tag("G17")
    void aCallIsLabelledOnTheBarAndTheReportFindsIt() {
        String kept = centre.made("/tags", tag("Zaffiro"));
        String dropped = centre.made("/tags", tag("Topazio"));
        SyntheticCall caller = talk("39011212");
        await("a way to label")
                .atMost(Duration.ofSeconds(20))
                .until(() -> SmallCentre.press(robot, "phonebar.result"));
        for (String tag : List.of(kept, dropped)) {
            await("the label")
                    .atMost(Duration.ofSeconds(20))
                    .until(() ->
                            SmallCentre.chooseItem(robot, "phonebar.tags", "phonebar.tag." + tag));
        }
        caller.hangUp();
        centre.awaitState("after the call", s -> s.stage() == Stage.IDLE);
        awaitTags("39011212", "Topazio", "Zaffiro");
        await("a way to take it off")
                .atMost(Duration.ofSeconds(20))
                .until(() -> SmallCentre.press(robot, "phonebar.tagged." + dropped));
        awaitTags("39011212", "Zaffiro");
        assertEquals(1, centre.get("/reports/calls?q=Zaffiro").path("total").asInt());
        var refused = centre.server().delete("admin", "/tags/" + kept);
        assertEquals(409, refused.status());
        assertTrue(refused.body().contains("One call is labelled"), refused.body());
        assertEquals(204, centre.server().delete("admin", "/tags/" + dropped).status());
        String call =
                centre.get("/reports/calls?q=39011212").path("rows").path(0).path("id").asText();
        assertEquals(
                404,
                centre.server()
                        .put("bob", "/telephony/me/tags/calls/" + call + "/" + kept, null)
                        .status(),
                "it was none of his");
    }

    private static Map<String, Object> tag(String name) {
        return Map.of("name", name, "colour", "#0969da", "description", "");
    }

    private static void awaitTags(String number, String... names) {
        await("the labels in the report")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    List<String> found = new ArrayList<>();
                    centre.get("/reports/calls?q=" + number)
                            .path("rows")
                            .path(0)
                            .path("tags")
                            .forEach(tag -> found.add(tag.path("name").asText()));
                    assertEquals(List.of(names), found);
                });
    }

    /// After a call of that number, also over signing off and on.
    private void isHeldBack(String number) {
        centre.signOff("bob");
        SyntheticCall caller = talk(number);
        hearMore(caller);
        SyntheticCall next = centre.call("0800100", "39011299");
        awaitWaiting(1);
        caller.hangUp();
        centre.awaitState("held back", s -> s.presence() == Presence.PAUSED);
        assertEquals(
                Stage.IDLE,
                centre.app().state().orElseThrow().stage(),
                "nobody rings at an agent who must say a word first");
        awaitWaiting(1);
        next.hangUp();
        awaitWaiting(0);
        assertEquals(409, centre.server().post("ann", "/routing/me/ready", Map.of()).status());
        await("a way to sign off")
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        SmallCentre.chooseItem(
                                robot, "phonebar.presence", "phonebar.presence.sign-off"));
        centre.awaitState("off", s -> s.presence() == Presence.OFFLINE);
        await("a way to sign on")
                .atMost(Duration.ofSeconds(20))
                .until(() -> SmallCentre.press(robot, "phonebar.sign-on"));
        centre.awaitState("still held back", s -> s.presence() == Presence.PAUSED);
    }

    private static void awaitWaiting(int count) {
        await("callers who wait")
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        directory().path("queues").toString().contains("\"waiting\":" + count));
    }

    private void choosesBoughtAtOnce() {
        Duration patience = Duration.ofSeconds(20);
        await("the words")
                .atMost(patience)
                .until(() -> SmallCentre.choose(robot, "phonebar.result-1", "Bought"));
        await("the words below")
                .atMost(patience)
                .until(() -> SmallCentre.choose(robot, "phonebar.result-2", "At once"));
        await("a way to save")
                .atMost(patience)
                .until(() -> SmallCentre.press(robot, "phonebar.result-save"));
    }

    @Test
    @Tag("G7")
    @Tag("G8")
    void hearsOneselfAtOnceOrAfterABeep() {
        centre.app().call(TestNumbers.ECHO);
        centre.awaitState("echo", s -> s.stage() == Stage.TALKING);
        hearOneself("the echo");
        centre.app().hangUp();
        centre.awaitState("idle", s -> s.stage() == Stage.IDLE);
        centre.app().call(TestNumbers.RECORD_AND_PLAY);
        centre.awaitState("recording", s -> s.stage() == Stage.TALKING);
        centre.phone().calls().getFirst().sendDtmf("#");
        hearOneself("what was said");
        centre.awaitState("over by itself", s -> s.stage() == Stage.IDLE);
    }

    /// The bar of a computer without a microphone sends a tone.
    private static void hearOneself(String what) {
        await(what)
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        centre.phone().calls().stream()
                                .anyMatch(call -> call.heard().hears(660, SPAN)));
    }

    @Test
    @Tag("G8")
    void anAgentWithADeskTelephoneServesAQueueAndPauses(@TempDir Path folder) throws Exception {
        callee("5002", answers(), 880);
        centre.server().post("ann", "/routing/me/pause", Map.of("reason", "Lunch"));
        try (PhonebarApp bar = centre.openBarOf("bob", folder)) {
            awaitBar(bar, "ready", s -> s.registered() && s.presence() == Presence.READY);
            JsonNode phone = centre.server().get("bob", "/telephony/me/desk-phone").json();
            assertTrue(phone.path("registered").asBoolean(), phone.toString());
            assertTrue(phone.path("address").asText().startsWith("127.0.0.1:"), phone.toString());
            SyntheticCall caller = centre.call("0800100", "39011210");
            awaitBar(bar, "talking", s -> s.presence() == Presence.TALKING);
            hear(caller, 880, "bob");
            caller.hangUp();
            centre.server().post("bob", "/routing/me/pause", Map.of("reason", "Lunch"));
            awaitBar(bar, "paused", s -> s.presence() == Presence.PAUSED);
        }
        centre.server().post("ann", "/routing/me/ready", Map.of());
    }

    private static void awaitBar(PhonebarApp bar, String what, Predicate<PhonebarState> condition) {
        await(what)
                .atMost(Duration.ofSeconds(30))
                .until(() -> bar.state().filter(condition).isPresent());
    }

    @Test
    @Tag("G2")
    void aCallAnswersItselfAfterTheAgentsTime() {
        answerItself(true);
        try {
            SyntheticCall caller = centre.call("0800100", "39011209");
            centre.awaitState("answered itself", s -> s.stage() == Stage.TALKING);
            hear(caller, 660, "the agent");
            caller.hangUp();
        } finally {
            answerItself(false);
        }
    }

    private static void answerItself(boolean on) {
        var settings = (ObjectNode) centre.server().get("ann", "/staff/me/bar").json();
        settings.put("autoAnswer", on).put("autoAnswerSeconds", 1);
        assertEquals(200, centre.server().put("ann", "/staff/me/bar", settings).status());
        centre.awaitConfigured("pjsip.conf", "PARLEY_AUTO=1", on);
    }

    private static Map<String, Object> disposition(String name, String parent) {
        Map<String, Object> made = new HashMap<>();
        made.put("name", name);
        made.put("description", "");
        made.put("parentId", parent);
        made.put("queueId", null);
        return made;
    }

    private static void demand(boolean on) {
        centre.change(
                "/telephony/queues",
                "sales",
                queue -> ((ObjectNode) queue.get("serving")).put("dispositionMandatory", on));
    }

    private static JsonNode recordingOfAnn() {
        return centre.server().get("ann", RECORDING).json();
    }

    /// Waits until the caller has heard another second.
    private static void hearMore(SyntheticCall caller) {
        long before = caller.packetsReceived();
        await("another second")
                .atMost(Duration.ofSeconds(20))
                .until(() -> caller.packetsReceived() >= before + 50);
    }

    private static List<JsonNode> recordings(String caller, int count) {
        return await("recordings of " + caller)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                centre.get("/recordings?q=" + caller)
                                        .path("rows")
                                        .valueStream()
                                        .toList(),
                        rows -> rows.size() == count);
    }

    /// In a recording, in milliseconds of 8 samples.
    private static long longestSilence(JsonNode recording) throws Exception {
        byte[] sound = centre.server().sound(UUID.fromString(recording.path("id").asText()));
        long longest = 0;
        long now = 0;
        for (int i = 44; i + 1 < sound.length; i += 2) {
            int sample = (short) (sound[i] & 0xff | sound[i + 1] << 8);
            now = Math.abs(sample) < 8 ? now + 1 : 0;
            longest = Math.max(longest, now);
        }
        return longest / 8;
    }

    @Test
    @Tag("G5")
    void fiveMixedCallsAreInTheHistory() throws Exception {
        callee("5002", answers(), 880);
        talk("39011203").hangUp();
        centre.awaitState("idle", s -> s.stage() == Stage.IDLE);
        centre.app().call("5002");
        centre.awaitState("made", s -> s.stage() == Stage.TALKING);
        centre.app().hangUp();
        centre.awaitState("idle", s -> s.stage() == Stage.IDLE);
        callee("5003", new AgentBehaviour.Busy(), 880);
        centre.app().call("5003");
        centre.awaitState("busy", s -> s.stage() == Stage.IDLE);
        callee("331234", answers(), 880);
        centre.app().call("0331234");
        centre.awaitState("outside", s -> s.stage() == Stage.TALKING);
        centre.app().hangUp();
        centre.awaitState("idle", s -> s.stage() == Stage.IDLE);
        SyntheticCall missed = centre.callAs("bob", "5001");
        centre.awaitState("ringing", s -> s.stage() == Stage.INCOMING);
        missed.hangUp();
        centre.awaitState("missed", s -> s.stage() == Stage.IDLE && s.notice().contains("Missed"));
        List<String> wanted =
                List.of(
                        "MISSED 5002",
                        "MADE 0331234",
                        "UNANSWERED 5003",
                        "MADE 5002",
                        "RECEIVED 39011203");
        await("history")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(wanted, newest(5)));
        robot.press(KeyCode.CONTROL).type(KeyCode.F11).release(KeyCode.CONTROL);
        await("the list")
                .atMost(Duration.ofSeconds(20))
                .until(() -> SmallCentre.shows(robot, "phonebar.history-MISSED"));
        callee("5002", answers(), 880);
        robot.type(KeyCode.HOME).type(KeyCode.ENTER);
        centre.awaitState("dialled back", s -> s.stage() == Stage.TALKING);
    }

    private static List<String> newest(int count) {
        List<String> rows = new ArrayList<>();
        centre.server()
                .get("ann", "/reports/me/calls?limit=" + count)
                .json()
                .forEach(row ->
                        rows.add(row.path("kind").asText() + " " + row.path("number").asText()));
        return Collections.unmodifiableList(rows);
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
        awaitWaiting(1);
        waiting.hangUp();
        caller.hangUp();
        assertEquals(200, centre.server().post("ann", "/routing/me/ready", Map.of()).status());
    }

    @Test
    @Tag("G6")
    void leavesAQueueForNowAndJoinsItAgain() {
        centre.change(
                "/staff/agents",
                "ann",
                ann -> ((ArrayNode) ann.get("permissions")).add("PHONE_QUEUES"));
        String sales = centre.server().get("ann", OWN_QUEUES).json().path(0).path("id").asText();
        assertEquals(200, serve(sales, "leave").status());
        assertEquals(200, serve(sales, "leave").status());
        SyntheticCall caller = centre.call("0800100", "39011211");
        await("it waits")
                .atMost(Duration.ofSeconds(20))
                .until(() -> directory().path("queues").toString().contains("\"waiting\":1"));
        assertEquals(Stage.IDLE, centre.app().state().orElseThrow().stage());
        assertEquals(200, serve(sales, "join").status());
        centre.awaitState("ringing", s -> s.stage() == Stage.INCOMING);
        caller.hangUp();
    }

    @Test
    @Tag("G1")
    void pausesForCallsAloneAndGetsThemAgain() {
        centre.change(
                "/staff/agents",
                "ann",
                ann -> {
                    ((ArrayNode) ann.get("permissions")).add("PHONE_PAUSE_CHANNELS");
                    ann.put("chats", 2);
                });
        await("she serves chats")
                .atMost(Duration.ofSeconds(20))
                .until(() -> pauseOn("CHAT", "pause").status() == 200);
        SyntheticCall first = talk("39011213");
        first.hangUp();
        centre.awaitState("calls go on", s -> s.stage() == Stage.IDLE);
        assertEquals(200, pauseOn("VOICE", "pause").status());
        centre.awaitState("no calls", s -> s.presence() == Presence.PAUSED);
        SyntheticCall second = centre.call("0800100", "39011214");
        awaitWaiting(1);
        assertEquals(Stage.IDLE, centre.app().state().orElseThrow().stage());
        assertEquals(200, pauseOn("VOICE", "ready").status());
        centre.awaitState("ringing", s -> s.stage() == Stage.INCOMING);
        second.hangUp();
        centre.awaitState("gone", s -> s.stage() == Stage.IDLE);
        assertEquals(200, centre.server().post("ann", "/routing/me/ready", Map.of()).status());
    }

    private static RestServer.Answer pauseOn(String channel, String how) {
        Map<String, String> body = how.equals("pause") ? Map.of("reason", "Lunch") : Map.of();
        return centre.server().post("ann", "/routing/me/channels/" + channel + "/" + how, body);
    }

    private static RestServer.Answer serve(String queue, String how) {
        return centre.server().post("ann", OWN_QUEUES + "/" + queue + "/" + how, Map.of());
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
