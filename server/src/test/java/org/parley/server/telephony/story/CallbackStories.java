package org.parley.server.telephony.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.telephony.story.StoryStage.ANSWERS;
import static org.parley.server.telephony.story.StoryStage.LATER;
import static org.parley.server.telephony.story.StoryStage.hangUp;
import static org.parley.server.telephony.story.StoryStage.hears;
import static org.parley.server.telephony.story.StoryStage.over;
import static org.parley.server.telephony.story.StoryStage.talk;

import com.fasterxml.jackson.databind.JsonNode;

import org.parley.contract.reports.Outcome;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.server.telephony.config.Dialplan;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Stories of callers who hang up, keep their place in the queue and are called back.
final class CallbackStories {
    private static final String CALLER = "A caller of a queue that offers to call back";

    private CallbackStories() {}

    private static Row asked() {
        return Row.of(Outcome.CALL_BACK).queue("later").legs("demo");
    }

    static List<Story> list() {
        return List.of(
                new Story(
                        "Callback",
                        CALLER,
                        "hangs up, keeps the place and is called over the carrier before the next"
                                + " caller",
                        asked(),
                        CallbackStories::calledBack),
                new Story(
                        "Callback",
                        CALLER,
                        "hangs up, calls again and takes the place that was kept",
                        asked(),
                        CallbackStories::callsAgain),
                new Story(
                        "Callback",
                        CALLER,
                        "hangs up, and a supervisor gives the place up",
                        asked(),
                        CallbackStories::givenUp));
    }

    private static void calledBack(StoryStage stage, String number) throws Exception {
        SyntheticAgent home = stage.outside(number, ANSWERS);
        keepPlace(stage, number);
        assertTrue(
                stage.server()
                        .get("admin", "/realtime/snapshot")
                        .body()
                        .contains("\"state\":\"CALL_BACK\""));
        SyntheticCall next = stage.call(LATER, "39028001");
        stage.waits("39028001");
        SyntheticAgent eve = stage.agent("eve", ANSWERS);
        SyntheticCall there = talk(home);
        hears(there, 1200);
        hears(eve.calls().getLast(), 1000);
        assertEquals(number, eve.calls().getLast().remote());
        awaitKept(stage, 0);
        hangUp(there);
        hears(next, 1200);
        hangUp(next);
        isTiedInTheReport(stage, number);
    }

    /// The call to him names the one in which he asked for it.
    private static void isTiedInTheReport(StoryStage stage, String number) {
        await("the call back in the report")
                .atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> {
                    JsonNode rows =
                            stage.server()
                                    .get("admin", "/reports/calls?sort=startedAt&q=" + number)
                                    .json()
                                    .path("rows");
                    assertEquals(2, rows.size(), rows::toString);
                    assertEquals(rows.path(0).path("id"), rows.path(1).path("callbackOf"));
                    assertEquals("ANSWERED", rows.path(1).path("outcome").asText());
                    assertEquals("later", rows.path(1).path("queue").asText());
                });
    }

    private static void callsAgain(StoryStage stage, String number) throws Exception {
        keepPlace(stage, number);
        SyntheticCall other = stage.call(LATER, "39028002");
        stage.waits("39028002");
        SyntheticCall again = stage.call(LATER, number);
        stage.waits(number);
        awaitKept(stage, 0);
        stage.agent("eve", ANSWERS);
        hears(again, 1200);
        hangUp(again);
        hangUp(other);
    }

    private static void givenUp(StoryStage stage, String number) throws Exception {
        SyntheticAgent home = stage.outside(number, ANSWERS);
        keepPlace(stage, number);
        JsonNode place = stage.server().get("admin", "/telephony/callbacks").json().path(0);
        assertEquals(number, place.path("number").asText());
        String path = "/telephony/callbacks/" + place.path("id").asText();
        assertEquals(403, stage.server().delete("bob", path).status());
        assertEquals(204, stage.server().delete("admin", path).status());
        assertEquals(404, stage.server().delete("admin", path).status());
        awaitKept(stage, 0);
        SyntheticAgent eve = stage.agent("eve", ANSWERS);
        SyntheticCall next = stage.call(LATER, "39028003");
        hears(next, 1200);
        assertEquals("39028003", eve.calls().getLast().remote());
        assertTrue(home.calls().isEmpty());
        hangUp(next);
    }

    /// Takes the offer, confirms the number, and hangs up.
    private static void keepPlace(StoryStage stage, String number) throws Exception {
        SyntheticCall call = stage.call(LATER, number);
        stage.waits(number);
        await("the offer is made and taken")
                .atMost(30, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(700))
                .until(() -> {
                    call.sendKeys("5");
                    return !stage.variable(number, Dialplan.BACK_NUMBER).isEmpty();
                });
        await("the place is kept")
                .atMost(30, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(700))
                .until(() -> {
                    call.sendKeys("1");
                    return kept(stage) == 1;
                });
        call.hangUp();
        over(call);
    }

    private static int kept(StoryStage stage) {
        return stage.row("later").path("callbacks").asInt();
    }

    private static void awaitKept(StoryStage stage, int places) {
        await(places + " places are kept")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> kept(stage) == places);
    }
}
