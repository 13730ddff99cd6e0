package org.parley.server.permissions;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.PopRow;
import org.parley.contract.reports.CallLeg;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.LiveCall;
import org.parley.server.app.RestServer;
import org.parley.server.auth.PeopleService;
import org.parley.server.platform.db.Database;
import org.parley.server.realtime.LiveBoard;
import org.parley.server.reports.internal.FactsForTests;
import org.parley.server.reports.model.CallFact;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Customers' numbers as the whole server shows them to those for whom they are masked, and to the
/// others.
@Tag("X9")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MaskingOverRestTest {
    private static final String NUMBER = "390551234567";
    private static final String MASKED = "39055123xxxx";
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");

    private RestServer server;

    @BeforeAll
    void start(@TempDir Path data) {
        server = RestServer.start(data);
        call("in", Direction.INBOUND, NUMBER, "0800100");
        call("out", Direction.OUTBOUND, "5001", NUMBER);
        call("house", Direction.INTERNAL, "5001", "5002");
    }

    @BeforeEach
    void unmask() {
        maskProfile(false);
        maskAgent("ann", false);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aProfileThatMasksHidesTheEndInTheReportAndInEveryPartOfIt() {
        assertTrue(server.get("sue", "/reports/calls").body().contains(NUMBER), "not yet masked");

        maskProfile(true);

        String report = server.get("sue", "/reports/calls").body();
        assertFalse(report.contains(NUMBER));
        assertEquals(MASKED, call("sue", "in").path("callerNumber").asText());
        assertEquals(MASKED, call("sue", "in").path("callerName").asText(), "a number as a name");
        assertEquals("0800100", call("sue", "in").path("dialled").asText(), "the centre's own");
        assertEquals(MASKED, call("sue", "out").path("dialled").asText());
        assertEquals("5001", call("sue", "out").path("callerNumber").asText());
        assertEquals("5002", call("sue", "house").path("dialled").asText(), "a colleague");
        JsonNode legs = server.get("sue", "/reports/calls/in/legs").json();
        assertEquals(MASKED, legs.path(0).path("transferredTo").asText());
        String sparse = server.get("sue", "/reports/calls?fields=id,callerNumber").body();
        assertTrue(sparse.contains(MASKED), "also where only some fields are asked for");
        assertFalse(sparse.contains(NUMBER));
        assertEquals(NUMBER, call("admin", "in").path("callerNumber").asText());

        maskProfile(false);
        assertEquals(NUMBER, call("sue", "in").path("callerNumber").asText(), "at once again");
    }

    @Test
    void aSearchDoesNotTellWhatTheMaskHides() {
        assertEquals(1, found("sue", "234567"));
        maskProfile(true);

        assertEquals(0, found("sue", "234567"));
        assertEquals(3, found("sue", "ann"), "words are found as before");
        assertEquals(1, found("admin", "234567"));
    }

    @Test
    void theGeneralSettingsSayHowMuchIsHidden() {
        maskProfile(true);
        ObjectNode settings = (ObjectNode) server.get("admin", "/settings/general").json();
        ((ObjectNode) settings.path("security")).put("maskedCharacters", 7);
        assertEquals(200, server.put("admin", "/settings/general", settings).status());

        await().untilAsserted(() ->
                assertEquals("39055xxxxxxx", call("sue", "in").path("callerNumber").asText()));

        ((ObjectNode) settings.path("security")).put("maskedCharacters", 0);
        settings.put("version", settings.path("version").asLong() + 1);
        assertEquals(
                "VALIDATION_FAILED", server.put("admin", "/settings/general", settings).code());

        ((ObjectNode) settings.path("security")).put("maskedCharacters", 4);
        assertEquals(200, server.put("admin", "/settings/general", settings).status());
        await().untilAsserted(() ->
                assertEquals(MASKED, call("sue", "in").path("callerNumber").asText()));
    }

    @Test
    void anAgentsOwnCallsAreMaskedWhereTheAgentSaysSo() {
        assertTrue(server.get("ann", "/reports/me/calls").body().contains(NUMBER));

        maskAgent("ann", true);

        String own = server.get("ann", "/reports/me/calls").body();
        assertFalse(own.contains(NUMBER));
        assertTrue(own.contains(MASKED));
    }

    @Test
    void theLiveBoardIsMaskedAsASnapshotAndAsAStream() throws Exception {
        maskProfile(true);
        maskAgent("ann", true);
        server.part(LiveBoard.class).put(live());
        server.part(LiveBoard.class).put(pop());

        for (String who : List.of("sue", "ann")) {
            String board = server.get(who, "/realtime/snapshot").body();
            assertTrue(board.contains(MASKED), who);
            assertFalse(board.contains(NUMBER), who);
            String stream = streamed(who);
            assertTrue(stream.contains(MASKED), who);
            assertFalse(stream.contains(NUMBER), who);
        }
        assertTrue(server.get("ann", "/realtime/snapshot").body().contains("Calls " + MASKED));
        assertFalse(server.get("sue", "/telephony/calls").body().contains(NUMBER));
        assertTrue(server.get("admin", "/realtime/snapshot").body().contains(NUMBER));
        assertTrue(streamed("admin").contains(NUMBER));
    }

    /// The first event of the stream.
    private String streamed(String who) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server.address() + "/api/realtime/stream"))
                            .header("Authorization", server.token(who))
                            .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                var text = new StringBuilder();
                byte[] some = new byte[65_536];
                while (!text.toString().contains("]}\n")) {
                    text.append(new String(some, 0, in.read(some), StandardCharsets.UTF_8));
                }
                return text.toString();
            } finally {
                client.shutdownNow();
            }
        }
    }

    private CallRow live() {
        return CallRow.of(
                new LiveCall(
                        "live",
                        Direction.INBOUND,
                        CallState.TALKING,
                        NUMBER,
                        "Zoe " + NUMBER,
                        "0800100",
                        "sales",
                        person("ann"),
                        "ann",
                        AT,
                        AT,
                        false,
                        LiveCall.WayOut.NONE));
    }

    private PopRow pop() {
        return new PopRow(
                UUID.randomUUID(),
                person("ann"),
                "live",
                "Calls " + NUMBER,
                "since 9:00",
                "",
                false,
                AT);
    }

    private int found(String who, String text) {
        return server.get(who, "/reports/calls?q=" + text).json().path("total").asInt();
    }

    private JsonNode call(String who, String id) {
        return server.get(who, "/reports/calls/" + id).json();
    }

    private void maskProfile(boolean masked) {
        UUID id = server.part(ProfileService.class).findOf(person("sue")).orElseThrow().id();
        mask("/staff/profiles/" + id, masked);
    }

    private void maskAgent(String name, boolean masked) {
        mask("/staff/agents/" + person(name), masked);
    }

    private void mask(String path, boolean masked) {
        ObjectNode thing = (ObjectNode) server.get("admin", path).json();
        assertEquals(200, server.put("admin", path, thing.put("masked", masked)).status());
    }

    private UUID person(String name) {
        return server.part(PeopleService.class).findByName(name).orElseThrow().id();
    }

    private void call(String id, Direction direction, String caller, String dialled) {
        var leg =
                new CallFact.Leg(
                        id + ".1",
                        "PJSIP/5001",
                        person("ann"),
                        AT,
                        AT.plusSeconds(4),
                        AT.plusSeconds(60),
                        16,
                        new CallFact.Handover(CallLeg.Transfer.BLIND, NUMBER));
        var fact =
                new CallFact(
                        id,
                        direction,
                        AT,
                        AT.plusSeconds(4),
                        AT.plusSeconds(60),
                        caller,
                        caller,
                        dialled,
                        null,
                        null,
                        "sales",
                        person("ann"),
                        "ann",
                        4_000,
                        null,
                        2_000,
                        56_000,
                        Outcome.ANSWERED,
                        "caller",
                        null,
                        List.of(leg));
        FactsForTests.put(server.part(Database.class), fact);
    }
}
