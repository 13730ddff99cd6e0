package org.parley.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.contract.auth.AuthApi;
import org.parley.contract.auth.NewPassword;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Problem;
import org.parley.contract.platform.Refusal;
import org.parley.contract.recordings.RecordingApi;
import org.parley.contract.reports.CallReportApi;
import org.parley.contract.routing.DecisionApi;
import org.parley.contract.routing.ReplayRequest;
import org.parley.contract.staff.Agent;
import org.parley.contract.telephony.CallApi;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class RestProxyTest {
    private static final UUID ID = UUID.fromString("01939d6e-0000-7000-8000-000000000001");

    private TestServer server;
    private ServerConnection connection;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.plain();
        connection =
                new ServerConnection(
                        server.address(), TrustedAuthorities.ofSystem(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        connection.close();
        server.close();
    }

    @Test
    void readsAPageOfTheRightRows() {
        Agent ann = new Agent(ID, "ann", "Ann Ö", "ann@example.org", "201", true);
        server.onJson("GET /api/staff/agents", new Page<>(List.of(ann), 7));

        Page<Agent> page = connection.api(AgentPages.class).listAgents(null, 50, 0);

        assertEquals(new Page<>(List.of(ann), 7), page);
        assertEquals("limit=50&offset=0", server.received.getFirst().query());
    }

    @Test
    void escapesWhatGoesIntoPathAndQuery() {
        server.onJson("GET /api/staff/agents", new Page<>(List.of(), 0));
        server.on("POST /api/telephony/calls/n1-17.%202%2F3/hangup", (_, r) -> r.setStatus(204));

        connection.api(AgentPages.class).listAgents("a&b=c d+ü/", 1, 0);
        connection.api(CallApi.class).hangUp("n1-17. 2/3");

        assertEquals(
                "q=a%26b%3Dc%20d%2B%C3%BC%2F&limit=1&offset=0", server.received.get(0).query());
        assertEquals("/api/telephony/calls/n1-17.%202%2F3/hangup", server.received.get(1).path());
    }

    @Test
    void givesEachCommandItsOwnIdempotencyKeyAndQuestionsNone() {
        server.on("POST /api/auth/password", (_, r) -> r.setStatus(204));
        server.onJson("GET /api/staff/agents", new Page<>(List.of(), 0));
        AuthApi auth = connection.api(AuthApi.class);

        auth.changePassword(new NewPassword("old", "new-password"));
        auth.changePassword(new NewPassword("old", "new-password"));
        connection.api(AgentPages.class).listAgents(null, 1, 0);

        String first = server.received.get(0).headers().get("idempotency-key");
        String second = server.received.get(1).headers().get("idempotency-key");
        assertEquals(7, UUID.fromString(first).version());
        assertFalse(first.equals(second));
        assertFalse(server.received.get(2).headers().containsKey("idempotency-key"));
        assertEquals(
                "{\"current\":\"old\",\"next\":\"new-password\"}", server.received.get(0).body());
    }

    @Test
    void turnsAProblemIntoARefusalWithItsFaults() {
        FieldFault fault = new FieldFault("available", "must not be empty");
        server.on(
                "POST /api/routing/decisions/" + ID + "/replay",
                (_, response) ->
                        TestServer.json(
                                response,
                                422,
                                Problem.of(
                                        ErrorCode.VALIDATION_FAILED,
                                        "Name an agent.",
                                        null,
                                        List.of(fault))));

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                connection
                                        .api(DecisionApi.class)
                                        .replay(ID, new ReplayRequest(List.of(), List.of(ID))));

        assertEquals(ErrorCode.VALIDATION_FAILED, refusal.code());
        assertEquals("Name an agent.", refusal.getMessage());
        assertEquals(List.of(fault), refusal.faults());
    }

    @Test
    void refusesAnErrorPageThatIsNoProblemByItsStatus() {
        server.on(
                "GET /api/reports/calls/x",
                (_, response) -> {
                    response.setStatus(503);
                    response.getWriter().write("<html>Bad day</html>");
                });

        Refusal refusal =
                assertThrows(Refusal.class, () -> connection.api(CallReportApi.class).get("x"));

        assertEquals(ErrorCode.UNAVAILABLE, refusal.code());
    }

    @Test
    void saysWhenTheAnswerIsNotUnderstood() {
        server.on("GET /api/reports/calls/x", (_, r) -> r.getWriter().write("<html>Hello</html>"));

        ConnectFailure failure =
                assertThrows(
                        ConnectFailure.class, () -> connection.api(CallReportApi.class).get("x"));

        assertEquals(ConnectFailure.Kind.NOT_PARLEY, failure.kind());
    }

    @Test
    void streamsSound() throws Exception {
        byte[] sound = new byte[300_000];
        java.util.Arrays.fill(sound, (byte) 42);
        server.on(
                "GET /api/recordings/" + ID + "/sound",
                (_, response) -> {
                    response.setContentType("audio/wav");
                    response.getOutputStream().write(sound);
                });

        try (InputStream in = connection.api(RecordingApi.class).sound(ID)) {
            assertTrue(java.util.Arrays.equals(sound, in.readAllBytes()));
        }
    }

    @Test
    void refusesASoundThatIsNotThere() {
        server.onRefusal("GET /api/recordings/" + ID + "/sound", ErrorCode.NOT_FOUND, "Gone.");

        Refusal refusal =
                assertThrows(Refusal.class, () -> connection.api(RecordingApi.class).sound(ID));

        assertEquals("Gone.", refusal.getMessage());
    }

    @Test
    void refusesAnInterfaceThatIsNoContract() {
        assertThrows(IllegalArgumentException.class, () -> connection.api(Runnable.class));
    }

    @Test
    void passesOverWhatANewerServerAdds() {
        server.on(
                "GET /api/platform/info",
                (_, response) ->
                        response.getWriter()
                                .write(
                                        "{\"product\":\"Parley\",\"version\":\"9\",\"minimumClient\":\"1\",\"now\":\""
                                                + Instant.EPOCH
                                                + "\",\"colour\":\"blue\"}"));

        assertEquals(
                "9",
                connection.api(org.parley.contract.platform.PlatformApi.class).info().version());
    }
}
