package org.parley.server.telephony.trunk;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.sip.Credentials;
import org.parley.server.app.RestServer;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Trunks that register with a synthetic carrier, and the calls over them.
@Tag("asterisk")
@Tag("V1")
final class TrunksOnAsteriskTest {
    private static final Duration SPAN = Duration.ofMillis(400);

    @TempDir static Path data;
    private static RestServer server;
    private static SyntheticCaller callers;
    private static SyntheticAgents carrier;

    @BeforeAll
    static void start() throws IOException {
        server = RestServer.withAsterisk(data);
        callers = SyntheticCaller.open(server.sip());
        carrier = SyntheticAgents.open(server.sip());
        carrier.takeRegistrations(new Credentials("acme", "right-secret"));
    }

    @AfterAll
    static void stop() {
        carrier.close();
        callers.close();
        server.close();
    }

    @Test
    void aTrunkRegistersShowsARefusalWithItsCodeAndIsCloned() {
        String id = made("/telephony/trunks", trunk("wrong", "bad-secret"));
        awaitState("wrong", "REJECTED", 403);
        ObjectNode stored = (ObjectNode) server.get("admin", "/telephony/trunks/" + id).json();
        assertEquals("", stored.path("password").asText());
        assertTrue(stored.path("passwordSet").asBoolean());
        assertFalse(
                server.get("admin", "/telephony/trunks/" + id + "/history")
                        .body()
                        .contains("bad-secret"));

        stored.put("password", "right-secret");
        assertEquals(200, server.put("admin", "/telephony/trunks/" + id, stored).status());
        awaitState("wrong", "REGISTERED", 0);

        RestServer.Answer copy =
                server.post("admin", "/telephony/trunks/" + id + "/copy", Map.of("prefix", ""));
        assertEquals(201, copy.status(), copy.body());
        assertEquals("acme", copy.json().path("login").asText());
        assertFalse(copy.json().path("passwordSet").asBoolean());
        server.delete("admin", "/telephony/trunks/" + copy.json().path("id").asText());
        assertEquals(204, server.delete("admin", "/telephony/trunks/" + id).status());
    }

    @Test
    @Tag("V10")
    void callsPassBothWaysADisabledTrunkIsSkippedAndOneInUseIsKept() throws Exception {
        String id = made("/telephony/trunks", trunk("acme", "right-secret"));
        awaitState("acme", "REGISTERED", 0);
        SyntheticAgent callee =
                carrier.add("331234", AgentBehaviour.answerAfter(Duration.ofMillis(50)));
        String route = outbound(id);
        SyntheticCall out = annDials("0331234");
        await().atMost(10, TimeUnit.SECONDS).until(out::talking);
        await("sound passes").until(() -> callee.calls().getLast().heard().hears(440, SPAN));
        awaitCalls("acme", 0, 1);
        out.hangUp();

        SyntheticCall in = callers.call("0800100", "39011005", "Zoe");
        await("an inbound call is answered").atMost(10, TimeUnit.SECONDS).until(in::talking);
        awaitCalls("demo", 1, 0);
        in.hangUp();
        awaitCalls("demo", 0, 0);
        awaitCalls("acme", 0, 0);

        RestServer.Answer used = server.delete("admin", "/telephony/trunks/" + id);
        assertEquals(409, used.status(), used.body());
        assertTrue(used.body().contains("Outside"), used.body());

        ObjectNode stored = (ObjectNode) server.get("admin", "/telephony/trunks/" + id).json();
        stored.put("enabled", false);
        assertEquals(200, server.put("admin", "/telephony/trunks/" + id, stored).status());
        awaitState("acme", "DISABLED", 0);
        await("the route goes on without it")
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        server
                                .part(AmiLink.class)
                                .list(
                                        AmiAction.of("ShowDialPlan")
                                                .with("Context", "parley-route-" + route))
                                .join()
                                .stream()
                                .noneMatch(row -> row.text("AppData").contains("acme")));
        int before = callee.calls().size();
        SyntheticCall none = annDials("0331234");
        await().atMost(10, TimeUnit.SECONDS).until(() -> none.ended().isDone());
        assertEquals(before, callee.calls().size());
    }

    @Test
    void aTrunkTakesTheNumberFromToAndNoMoreCallsThanItsLimit() {
        ObjectNode demo = demo();
        demo.put("enabled", false);
        assertEquals(200, put(demo).status());
        Map<String, Object> body = trunk("multi", "");
        body.put("registers", false);
        body.put("matches", "127.0.0.1");
        body.put("numberInTo", true);
        body.put("callLimit", 1);
        body.put("qualifySeconds", 2);
        String id = made("/telephony/trunks", body);
        try {
            awaitCallers("multi");
            awaitState("multi", "REACHABLE", 0);
            var wanted =
                    CallPlan.of("acme", "39011006", "Zoe")
                            .with("To", "\"Parley\" <sip:0800100@carrier.example>");
            SyntheticCall first = callers.call(wanted);
            await().atMost(10, TimeUnit.SECONDS).until(first::talking);
            awaitCalls("multi", 1, 0);
            JsonNode row = boardRow("multi");
            assertEquals(1, row.path("callLimit").asInt(), row::toString);
            assertEquals("127.0.0.1", row.path("host").asText(), row::toString);
            assertTrue(row.path("trunk").path("latencyMillis").asInt() >= 1, row::toString);
            SyntheticCall second = callers.call(wanted);
            await().atMost(10, TimeUnit.SECONDS).until(() -> second.ended().isDone());
            assertEquals(503, second.finalCode());
            first.hangUp();
            await().atMost(10, TimeUnit.SECONDS).until(() -> first.ended().isDone());
        } finally {
            assertEquals(204, server.delete("admin", "/telephony/trunks/" + id).status());
            ObjectNode again = demo();
            again.put("enabled", true);
            assertEquals(200, put(again).status());
            awaitCallers("demo");
        }
    }

    @Test
    @Tag("T10")
    void aCarrierThatGoesAwayTurnsTheRowOnTheBoardUnreachable() throws IOException {
        Map<String, Object> body = trunk("leaving", "");
        body.put("registers", false);
        body.put("qualifySeconds", 2);
        String id;
        try (SyntheticAgents leaving = SyntheticAgents.open(server.sip())) {
            body.put("port", leaving.address().getPort());
            id = made("/telephony/trunks", body);
            awaitOnBoard("leaving", "REACHABLE");
        }
        awaitOnBoard("leaving", "UNREACHABLE");
        assertEquals(204, server.delete("admin", "/telephony/trunks/" + id).status());
        await("the row goes with its trunk")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> boardState("leaving").isEmpty());
    }

    private static void awaitOnBoard(String name, String state) {
        await(name + " is " + state + " on the board")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> boardState(name).equals(state));
    }

    private static void awaitCalls(String name, int in, int out) {
        await(name + " carries " + in + " calls in, " + out + " out, on the board")
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        boardRow(name).path("callsIn").asInt(-1) == in
                                && boardRow(name).path("callsOut").asInt(-1) == out);
    }

    private static String boardState(String name) {
        return boardRow(name).path("trunk").path("state").asText();
    }

    private static JsonNode boardRow(String name) {
        for (JsonNode row : server.get("admin", "/realtime/snapshot").json().path("rows")) {
            if (row.path("kind").asText().equals("trunk")
                    && row.path("trunk").path("name").asText().equals(name)) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }

    private static ObjectNode demo() {
        for (JsonNode row : server.get("admin", "/telephony/trunks").json().path("rows")) {
            if (row.path("name").asText().equals("demo")) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError("no trunk of the demo");
    }

    private static RestServer.Answer put(ObjectNode trunk) {
        return server.put("admin", "/telephony/trunks/" + trunk.path("id").asText(), trunk);
    }

    /// Until Asterisk takes calls of this machine as the trunk's.
    private static void awaitCallers(String trunk) {
        await("callers of " + trunk)
                .atMost(15, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(() ->
                        server
                                .part(AmiLink.class)
                                .list(AmiAction.of("PJSIPShowEndpoint").with("Endpoint", trunk))
                                .join()
                                .stream()
                                .anyMatch(row -> row.text("Match").startsWith("127.0.0.1")));
    }

    private static String outbound(String trunk) {
        Map<String, Object> step = new HashMap<>();
        step.put("application", "outbound");
        step.put("parameters", Map.of("trunk", trunk, "cut", "1"));
        String route =
                made(
                        "/telephony/routes",
                        Map.of(
                                "name", "Outside",
                                "kind", "OUTBOUND",
                                "pattern", "_0X.",
                                "description", "",
                                "enabled", true,
                                "steps", List.of(step)));
        await("Asterisk knows the route")
                .atMost(10, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(() ->
                        !server.part(AmiLink.class)
                                .list(
                                        AmiAction.of("ShowDialPlan")
                                                .with("Context", "parley-route-" + route))
                                .join()
                                .isEmpty());
        return route;
    }

    private static Map<String, Object> trunk(String name, String password) {
        Map<String, Object> trunk = new HashMap<>();
        trunk.put("name", name);
        trunk.put("host", "127.0.0.1");
        trunk.put("port", carrier.address().getPort());
        trunk.put("registers", true);
        trunk.put("login", "acme");
        trunk.put("password", password);
        trunk.put("retrySeconds", 2);
        trunk.put("matches", "");
        trunk.put("description", "");
        trunk.put("enabled", true);
        return trunk;
    }

    private static void awaitState(String name, String state, int code) {
        await(name + " is " + state)
                .atMost(40, TimeUnit.SECONDS)
                .until(() -> {
                    for (JsonNode row : server.get("admin", "/telephony/trunks/states").json()) {
                        if (row.path("name").asText().equals(name)) {
                            return row.path("state").asText().equals(state)
                                    && row.path("code").asInt() == code;
                        }
                    }
                    return false;
                });
    }

    private static SyntheticCall annDials(String number) {
        StaffService staff = server.part(StaffService.class);
        AgentPhone phone =
                staff.findPhone(staff.findAgentByName("ann").orElseThrow().id()).orElseThrow();
        return callers.call(
                CallPlan.of(number, phone.user(), "Ann")
                        .as(new Credentials(phone.user(), phone.secret())));
    }

    private static String made(String path, Object body) {
        RestServer.Answer answer = server.post("admin", path, body);
        assertEquals(201, answer.status(), answer.body());
        return answer.json().path("id").asText();
    }
}
