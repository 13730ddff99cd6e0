package org.parley.server.telephony.queue;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.telephony.queue.QueueFloor.talks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.telephony.config.Dialplan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Callers who hang up, keep their place in a queue and are called back, on a real Asterisk.
@Tag("asterisk")
final class CallbackOnAsteriskTest {
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

    /// With the prefix, the caller's number is that of a telephone without a person.
    @Test
    @Tag("V2")
    void aCallerWhoHangsUpKeepsHisPlaceAndIsCalledBack() throws Exception {
        String number = floor.queue("f_back", List.of("ann"), Map.of());
        floor.change(
                "f_back",
                floor.group(
                        "f_back",
                        "callback",
                        Map.of("afterSeconds", 1, "key", "5", "prefix", "5", "gapSeconds", 1)));
        SyntheticAgent home = floor.desk("Home", "5220");
        home.say(new CallSound.Tone(880));
        SyntheticCall call = floor.call(number, "220");
        String asked = floor.waiting("220", "f_back");
        takeOffer(call, asked);
        awaitKept("f_back", 1);
        assertTrue(
                floor.server()
                        .get("admin", "/realtime/snapshot")
                        .body()
                        .contains("\"state\":\"CALL_BACK\""));
        SyntheticCall later = floor.call(number, "39025099");
        floor.waiting("39025099", "f_back");
        SyntheticAgent ann = floor.agent("ann", QueueFloor.ANSWERS);
        await("the one who kept his place comes first")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> talks(ann, "220"));
        assertTrue(home.calls().stream().anyMatch(SyntheticCall::talking));
        assertTrue(ann.calls().stream().noneMatch(c -> c.remote().equals("39025099")));
        awaitKept("f_back", 0);
        await("both are joined")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> ann.calls().getLast().heard().hears(880, SPAN));
        home.calls().forEach(SyntheticCall::hangUp);
        await("then the next").atMost(20, TimeUnit.SECONDS).until(() -> talks(ann, "39025099"));
        later.hangUp();
        isInTheReport(asked);
    }

    private static void isInTheReport(String asked) {
        await("both calls in the report")
                .atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> {
                    JsonNode rows = floor.server().get("admin", "/reports/calls?q=220").json();
                    JsonNode first = MissingNode.getInstance();
                    JsonNode back = first;
                    for (JsonNode row : rows.path("rows")) {
                        first = row.path("id").asText().equals(asked) ? row : first;
                        back = row.path("callbackOf").asText().equals(asked) ? row : back;
                    }
                    assertEquals("CALL_BACK", first.path("outcome").asText(), rows::toString);
                    assertEquals("ANSWERED", back.path("outcome").asText(), rows::toString);
                    assertEquals("220", back.path("callerNumber").asText());
                    assertEquals("f_back", back.path("queue").asText());
                    assertEquals("Ann Lindqvist", back.path("agentName").asText());
                });
    }

    @Test
    @Tag("V2")
    @Tag("V10")
    void whoCallsAgainHimselfTakesHisPlaceAndASupervisorGivesOneUp() throws Exception {
        String number = floor.queue("f_again", List.of("bob"), Map.of());
        floor.change(
                "f_again",
                floor.group("f_again", "callback", Map.of("afterSeconds", 1, "key", "5")));
        SyntheticCall call = floor.call(number, "39025061");
        SyntheticCall other = floor.call(number, "39025062");
        takeOffer(call, floor.waiting("39025061", "f_again"));
        takeOffer(other, floor.waiting("39025062", "f_again"));
        awaitKept("f_again", 2);
        JsonNode places = floor.server().get("admin", "/telephony/callbacks").json();
        assertEquals(Set.of("39025061", "39025062"), Set.copyOf(places.findValuesAsText("number")));
        int second = places.findValuesAsText("number").indexOf("39025062");
        String given = "/telephony/callbacks/" + places.path(second).path("id").asText();
        assertEquals(403, floor.server().delete("bob", given).status());
        assertEquals(204, floor.server().delete("admin", given).status());
        assertEquals(404, floor.server().delete("admin", given).status());
        awaitKept("f_again", 1);

        SyntheticCall third = floor.call(number, "39025063");
        floor.waiting("39025063", "f_again");
        SyntheticCall again = floor.call(number, "39025061");
        floor.waiting("39025061", "f_again");
        awaitKept("f_again", 0);
        SyntheticAgent bob = floor.agent("bob", QueueFloor.ANSWERS);
        await("his is the older place")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> talks(bob, "39025061"));
        again.hangUp();
        third.hangUp();
    }

    private static void awaitKept(String queue, int places) {
        await(places + " places are kept in " + queue)
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> floor.row(queue).path("callbacks").asInt() == places);
    }

    /// Takes the offer and confirms the number, until the caller is sent home.
    ///
    /// @param id the caller's leg
    private static void takeOffer(SyntheticCall call, String id) {
        await("the offer is made and taken")
                .atMost(30, TimeUnit.SECONDS)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    call.sendKeys("5");
                    return !variable(id, Dialplan.BACK_NUMBER).isEmpty();
                });
        await("the caller is sent home")
                .atMost(30, TimeUnit.SECONDS)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    if (!call.ended().isDone()) {
                        call.sendKeys("1");
                    }
                    return call.ended().isDone();
                });
    }

    private static String variable(String channel, String name) throws Exception {
        return floor.server()
                .part(AmiLink.class)
                .send(AmiAction.of("Getvar").with("Channel", channel).with("Variable", name))
                .get(5, TimeUnit.SECONDS)
                .text("Value");
    }
}
