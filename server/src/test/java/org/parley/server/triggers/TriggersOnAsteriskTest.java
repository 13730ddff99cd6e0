package org.parley.server.triggers;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.SyntheticCall;
import org.parley.server.app.RestServer;
import org.parley.server.telephony.queue.QueueFloor;
import org.parley.server.triggers.engine.ActiveTriggers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// Triggers on calls through a real Asterisk.
@Tag("asterisk")
final class TriggersOnAsteriskTest {
    @TempDir static Path data;
    private static QueueFloor floor;
    private static HttpServer crm;
    private static final ConcurrentLinkedQueue<String> HEARD = new ConcurrentLinkedQueue<>();
    private static String first;
    private static String second;
    private static String third;
    private final List<String> made = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        floor = new QueueFloor(data);
        first = floor.queue("first", List.of("ann"), Map.of());
        second = floor.queue("second", List.of("ann"), Map.of());
        third = floor.queue("third", List.of("ann"), Map.of());
        floor.agent("ann", QueueFloor.ANSWERS);
        crm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        crm.createContext(
                "/",
                exchange -> {
                    HEARD.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("X-Key")
                                    + " "
                                    + new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    boolean known = !exchange.getRequestURI().getPath().equals("/missing");
                    exchange.sendResponseHeaders(known ? 204 : 404, -1);
                    exchange.close();
                });
        crm.start();
    }

    @AfterAll
    static void stop() {
        crm.stop(0);
        floor.close();
    }

    @AfterEach
    void clear() {
        floor.hangUpAll();
        floor.awaitQuiet();
        made.forEach(id -> floor.server().delete("admin", "/triggers/" + id));
        made.clear();
    }

    @Test
    @Tag("V4")
    void itOpensForTheQueuesItNamesAndAlwaysWithoutConditions() {
        trigger("Named", true, queues("first", "second"), "{{queue}} from {{caller.number}}");
        trigger("Off", false, List.of(), "never");
        trigger("Always", true, List.of(), "{{status}}");
        talk(first, "39061001");
        talk(second, "39061002");
        talk(third, "39061003");
        await("what has no conditions runs on each status of each call")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> runs("Always").size() >= 9);
        List<String> named = titles("Named");
        assertEquals(2, named.size(), named.toString());
        assertTrue(named.contains("first from 39061001"), named.toString());
        assertTrue(named.contains("second from 39061002"), named.toString());
        assertEquals(List.of(), runs("Off"));
    }

    @Test
    @Tag("V4")
    void whatWasSaidOfTheCallStandsInTheTexts() {
        RestServer server = floor.server();
        String tag =
                server.post("admin", "/tags", Map.of("name", "Hot, lead", "colour", "#C62828"))
                        .json()
                        .path("id")
                        .asText();
        store(
                "Tagged",
                true,
                List.of(),
                List.of(condition("STATUS", "RING")),
                List.of(Map.of("application", "tag", "parameters", Map.of("tag", tag))));
        store(
                "Labelled",
                true,
                List.of(),
                List.of(condition("STATUS", "HANGUP")),
                List.of(
                        Map.of(
                                "application",
                                "popUp",
                                "parameters",
                                Map.of(
                                        "title",
                                        "{{caller.number}} [{{tags}}] [{{disposition}}]"))));
        talk(first, "39061014");
        await("the card names the tag, and no disposition while nobody has chosen one")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> titles("Labelled").contains("39061014 [Hot, lead] []"));

        Map<String, Object> offer = new HashMap<>();
        offer.put("name", "Offer sent");
        offer.put("description", "");
        String outcome = server.post("admin", "/dispositions", offer).json().path("id").asText();
        SyntheticCall call = floor.call(first, "39061015");
        await("it is at ann").atMost(10, TimeUnit.SECONDS).until(() -> onBoard("39061015"));
        RestServer.Answer chosen =
                server.put(
                        "ann",
                        "/telephony/me/dispositions/calls/" + idOf("39061015"),
                        Map.of("dispositionId", outcome, "note", ""));
        assertEquals(204, chosen.status(), chosen.body());
        call.hangUp();
        floor.awaitQuiet();
        await("the card names what ann chose during the call")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> titles("Labelled").contains("39061015 [Hot, lead] [Offer sent]"));
    }

    private static String idOf(String from) {
        for (JsonNode call : floor.server().get("admin", "/telephony/calls").json()) {
            if (call.path("callerNumber").asText().equals(from)) {
                return call.path("id").asText();
            }
        }
        throw new AssertionError("no call from " + from);
    }

    @Test
    @Tag("V4")
    void theCardIsOnTheAgentsBoardAndOnNobodyElses() {
        trigger("Card", true, queues("first"), "Hello {{caller.number}}");
        talk(first, "39061004");
        await().atMost(10, TimeUnit.SECONDS).until(() -> pops("ann").contains("Hello 39061004"));
        assertTrue(pops("bob").isEmpty(), "bob sees none");
    }

    @Test
    @Tag("V4")
    void anotherSystemIsToldAndOneThatRefusesIsLogged() {
        String address = "http://localhost:" + crm.getAddress().getPort();
        store(
                "Told",
                true,
                List.of(),
                List.of(condition("STATUS", "HANGUP")),
                List.of(
                        Map.of(
                                "application",
                                "webCall",
                                "parameters",
                                Map.of("url", address + "/missing")),
                        Map.of(
                                "application",
                                "webCall",
                                "parameters",
                                Map.of(
                                        "method",
                                        "POST",
                                        "url",
                                        address + "/calls?from={{caller.number}}",
                                        "header",
                                        "X-Key: open",
                                        "body",
                                        "{\"queue\":\"{{queue}}\",\"agent\":\"{{agent.name}}\"}"))));
        talk(second, "39061005");
        await().atMost(10, TimeUnit.SECONDS).until(() -> runs("Told").size() == 2);
        assertTrue(
                HEARD.stream()
                        .anyMatch(heard ->
                                heard.startsWith(
                                        "POST /calls?from=39061005 open {\"queue\":\"second\"")),
                HEARD.toString());
        JsonNode failed =
                runs("Told").stream()
                        .filter(run -> !run.path("succeeded").asBoolean())
                        .findFirst()
                        .orElseThrow();
        assertTrue(failed.path("detail").asText().contains("404"), failed.toString());
    }

    @Test
    @Tag("A10")
    @Tag("V4")
    void aTriggerTagsACallWhichTheReportShows() {
        RestServer.Answer tag =
                floor.server()
                        .post(
                                "admin",
                                "/tags",
                                Map.of("name", "Berillo", "colour", "#8250df", "description", ""));
        String id = tag.json().path("id").asText();
        store(
                "Labels",
                true,
                queues("first"),
                List.of(condition("STATUS", "RING")),
                List.of(Map.of("application", "tag", "parameters", Map.of("tag", id))));
        talk(first, "39061006");
        talk(second, "39061007");
        await("the report shows the tag")
                .atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() ->
                        assertEquals(
                                "[{\"name\":\"Berillo\",\"colour\":\"#8250df\"}]",
                                reported("39061006").path("tags").toString()));
        await("the other call")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> reported("39061007") != null);
        assertEquals("[]", reported("39061007").path("tags").toString());
        assertEquals(List.of("Berillo"), titles("Labels"));
        RestServer.Answer refused = floor.server().delete("admin", "/tags/" + id);
        assertEquals(409, refused.status(), "a trigger gives it, and a call has it");
    }

    private static JsonNode reported(String number) {
        return floor.server().get("admin", "/reports/calls?q=" + number).json().path("rows").get(0);
    }

    @Test
    @Tag("V4")
    void aDryRunSaysWhatWouldBeDoneAndWhyNot() {
        trigger("Tried", true, queues("first"), "{{customer.number}}");
        JsonNode fits = verdict("first");
        assertTrue(fits.path("fits").asBoolean(), fits.toString());
        assertEquals("391", fits.path("actions").get(0).path("what").asText());
        JsonNode not = verdict("third");
        assertEquals(1, not.path("unmet").size(), not.toString());
        assertEquals(List.of(), runs("Tried"));
    }

    @Test
    @Tag("V4")
    void whatCannotWorkIsRefusedAtItsField() {
        RestServer.Answer answer =
                post(
                        "Wrong",
                        true,
                        List.of(),
                        List.of(condition("QUEUE", "nowhere")),
                        List.of(
                                Map.of(
                                        "application",
                                        "openUrl",
                                        "parameters",
                                        Map.of("url", "file:///{{who}}"))));
        assertEquals(422, answer.status(), answer.body());
        assertTrue(answer.body().contains("all[0].value"), answer.body());
        assertTrue(answer.body().contains("actions[0].url"), answer.body());
        RestServer.Answer own =
                post(
                        "Wrong",
                        true,
                        List.of(),
                        List.of(),
                        List.of(
                                Map.of(
                                        "application",
                                        "webCall",
                                        "parameters",
                                        Map.of("url", "https://x.example/", "header", "Host: y"))));
        assertEquals(422, own.status(), own.body());
        assertTrue(own.body().contains("Host"), own.body());
        trigger("Holder", true, queues("first"), "x");
        RestServer.Answer kept =
                floor.server()
                        .delete(
                                "admin",
                                "/telephony/queues/"
                                        + floor.named("/telephony/queues", "first")
                                                .path("id")
                                                .asText());
        assertEquals(409, kept.status(), kept.body());
        assertTrue(kept.body().contains("Holder"), kept.body());
    }

    private JsonNode verdict(String queue) {
        RestServer.Answer answer =
                floor.server()
                        .post(
                                "admin",
                                "/triggers/dry-run",
                                Map.of(
                                        "status",
                                        "RING",
                                        "direction",
                                        "INBOUND",
                                        "queueId",
                                        id(queue),
                                        "callerNumber",
                                        "391",
                                        "callerName",
                                        "",
                                        "dialled",
                                        ""));
        assertEquals(200, answer.status(), answer.body());
        for (JsonNode verdict : answer.json()) {
            if (verdict.path("trigger").asText().equals("Tried")) {
                return verdict;
            }
        }
        throw new AssertionError(answer.body());
    }

    private static void talk(String number, String from) {
        int before = count();
        SyntheticCall call = floor.call(number, from);
        await().atMost(10, TimeUnit.SECONDS).until(call::talking);
        await("it is at the agent")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> call.talking() && onBoard(from));
        call.hangUp();
        floor.awaitQuiet();
        assertTrue(count() >= before);
    }

    private static int count() {
        return floor.server().get("admin", "/triggers/runs?limit=1").json().path("total").asInt();
    }

    private static boolean onBoard(String from) {
        JsonNode calls = floor.server().get("admin", "/telephony/calls").json();
        for (JsonNode call : calls) {
            if (call.path("callerNumber").asText().equals(from)) {
                return call.path("state").asText().equals("TALKING");
            }
        }
        return false;
    }

    private static List<String> pops(String who) {
        List<String> titles = new ArrayList<>();
        for (JsonNode row : floor.server().get(who, "/realtime/snapshot").json().path("rows")) {
            if (row.path("kind").asText().equals("pop")) {
                titles.add(row.path("title").asText());
            }
        }
        return titles;
    }

    private List<String> titles(String trigger) {
        return runs(trigger).stream().map(run -> run.path("detail").asText()).toList();
    }

    private static List<JsonNode> runs(String trigger) {
        List<JsonNode> runs = new ArrayList<>();
        for (JsonNode run :
                floor.server().get("admin", "/triggers/runs?limit=500").json().path("rows")) {
            if (run.path("trigger").asText().equals(trigger)) {
                runs.add(run);
            }
        }
        return runs;
    }

    private static List<Map<String, Object>> queues(String... names) {
        return Arrays.stream(names).map(name -> condition("QUEUE", id(name))).toList();
    }

    private static String id(String queue) {
        return floor.named("/telephony/queues", queue).path("id").asText();
    }

    private static Map<String, Object> condition(String field, String value) {
        return Map.of("field", field, "equal", true, "value", value);
    }

    private void trigger(
            String name, boolean enabled, List<Map<String, Object>> any, String title) {
        store(
                name,
                enabled,
                any,
                any.isEmpty() ? List.of() : List.of(condition("STATUS", "RING")),
                List.of(Map.of("application", "popUp", "parameters", Map.of("title", title))));
    }

    private void store(
            String name,
            boolean enabled,
            List<Map<String, Object>> any,
            List<Map<String, Object>> all,
            List<Map<String, Object>> actions) {
        RestServer.Answer answer = post(name, enabled, any, all, actions);
        assertEquals(201, answer.status(), answer.body());
        made.add(answer.json().path("id").asText());
        String wanted = answer.json().path("id").asText();
        await("the trigger is known")
                .atMost(5, TimeUnit.SECONDS)
                .until(() ->
                        floor.server().part(ActiveTriggers.class).list().stream()
                                .anyMatch(known -> known.id().toString().equals(wanted)));
    }

    private static RestServer.Answer post(
            String name,
            boolean enabled,
            List<Map<String, Object>> any,
            List<Map<String, Object>> all,
            List<Map<String, Object>> actions) {
        return floor.server()
                .post(
                        "admin",
                        "/triggers",
                        Map.of(
                                "name",
                                name,
                                "description",
                                "",
                                "channel",
                                "VOICE",
                                "enabled",
                                enabled,
                                "all",
                                all,
                                "any",
                                any,
                                "actions",
                                actions));
    }
}
