package org.parley.server.staff;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.reports.CallReturn;
import org.parley.contract.staff.LineSettings;
import org.parley.contract.telephony.SipAccess;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.sip.Credentials;
import org.parley.server.app.RestServer;
import org.parley.server.app.RestSteps;
import org.parley.server.staff.model.AgentPhone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/// Staff that is set up by REST while a real Asterisk serves: the changes reach it, the router and
/// the board, without a restart of anything.
@Tag("asterisk")
@TestMethodOrder(MethodOrderer.MethodName.class)
final class StaffOnAsteriskTest {
    private static final AgentBehaviour ANSWERS = AgentBehaviour.answerAfter(Duration.ofMillis(50));

    @TempDir static Path data;
    private static RestServer server;
    private static SyntheticCaller callers;
    private static SyntheticAgents telephones;

    @BeforeAll
    static void start() throws Exception {
        server = RestServer.withAsterisk(data);
        callers = SyntheticCaller.open(server.sip());
        telephones = SyntheticAgents.open(server.sip());
    }

    @AfterAll
    static void stop() {
        telephones.close();
        callers.close();
        server.close();
    }

    @Test
    @Tag("T2")
    void anAgentOfAQueueReceivesItsCallAndOneWithoutReceivesNone() throws Exception {
        ObjectNode cid = named("/staff/agents", "ann");
        cid.remove(List.of("id", "version"));
        cid.put("name", "cid").put("fullName", "Cid Roth").put("extension", "5100");
        cid.put("password", "cid-demo-2026").putArray("queues");
        assertEquals(201, server.post("admin", "/staff/agents", cid).status());
        SyntheticAgent telephone = register("cid");
        assertEquals(200, server.post("cid", "/routing/me/sign-on", Map.of()).status());

        SyntheticCall call = callers.call("0800100", "39011001", "Zoe");
        call.answered().get(10, TimeUnit.SECONDS);
        await().until(() -> server.get("admin", "/telephony/calls").body().contains("WAITING"));
        assertTrue(telephone.calls().isEmpty(), "no member of the queue");

        ObjectNode sales = named("/telephony/queues", "sales");
        sales.withArray("agents")
                .addObject()
                .put("agentId", named("/staff/agents", "cid").path("id").asText())
                .put("penalty", 0)
                .put("direct", true);
        assertEquals(
                200,
                server.put("admin", "/telephony/queues/" + sales.path("id").asText(), sales)
                        .status());

        await("the waiting caller comes to the new member")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> telephone.calls().stream().anyMatch(SyntheticCall::talking));
        ObjectNode talking = named("/staff/agents", "cid");
        talking.put("typology", "EXTERNAL");
        RestServer.Answer refused = put("/staff/agents", talking);
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("during a call"), refused.body());
        call.hangUp();
        await().until(() -> server.get("admin", "/reports/calls").body().contains("39011001"));
    }

    /// The agent of the scene before, by its name's place in the alphabet.
    @Test
    @Tag("X9")
    void anAgentOfMaskedNumbersCallsBackWithoutSeeingThem() throws Exception {
        ObjectNode cid = named("/staff/agents", "cid");
        assertEquals(200, put("/staff/agents", cid.put("masked", true)).status());
        RestSteps.inForce(server);
        SyntheticCall arrived = callers.call("0800100", "390557654321", "Ugo Conti");
        await("cid talks")
                .atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        telephones.find("5100").orElseThrow().calls().stream()
                                .anyMatch(SyntheticCall::talking));
        arrived.hangUp();
        JsonNode earlier =
                await().atMost(20, TimeUnit.SECONDS)
                        .until(() -> own("cid", "39055765xxxx"), row -> !row.isMissingNode());
        assertEquals("RECEIVED", earlier.path("kind").asText());

        SyntheticCall back = returned("cid", "5100", earlier.path("id").asText());

        JsonNode call =
                await("the server dialled the number that the telephone does not know")
                        .atMost(20, TimeUnit.SECONDS)
                        .until(
                                () -> reported("dialled", "390557654321"),
                                row -> !row.isMissingNode());
        assertEquals("Cid Roth", call.path("agentName").asText(), call.toString());
        assertEquals("390557654321", call.path("dialled").asText());
        String mine = server.get("cid", "/reports/me/calls").body();
        assertFalse(mine.contains("390557654321"), mine);
        back.hangUp();
        returned("ann", "5001", earlier.path("id").asText()).ended().get(30, TimeUnit.SECONDS);
        await("the call of another agent is nobody's else")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> !own("ann", CallReturn.NUMBER).isMissingNode());
        ObjectNode again = named("/staff/agents", "cid");
        assertEquals(200, put("/staff/agents", again.put("masked", false)).status());
    }

    /// A telephone asks to call the other party of an earlier call.
    private static SyntheticCall returned(String agent, String user, String earlier) {
        AgentPhone phone = RestSteps.phone(server, agent);
        return callers.call(
                CallPlan.of(CallReturn.NUMBER, user, agent)
                        .as(new Credentials(user, phone.secret()))
                        .with(CallReturn.HEADER, earlier));
    }

    private static JsonNode own(String agent, String number) {
        for (JsonNode row : server.get(agent, "/reports/me/calls").json()) {
            if (row.path("number").asText().equals(number)) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode reported(String field, String value) {
        for (JsonNode row : server.get("admin", "/reports/calls").json().path("rows")) {
            if (row.path(field).asText().equals(value)) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }

    /// The agents of the scenes before, and telephones of one group.
    @Test
    @Tag("T2")
    @Tag("T4")
    void callsOfATelephoneAreForwardedAndPickedUp() throws Exception {
        ObjectNode bob = named("/staff/agents", "bob");
        bob.withObject("/line").put("forwardNoAnswer", "5100");
        assertEquals(200, put("/staff/agents", bob).status());
        RestSteps.inForce(server);
        SyntheticAgent cid = telephones.find("5100").orElseThrow();
        SyntheticCall missed = callAs("ann", "5001", "5002");
        await("bob is not registered: cid has the call")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> cid.calls().stream().anyMatch(SyntheticCall::talking));
        missed.hangUp();
        await().until(() -> cid.calls().stream().noneMatch(SyntheticCall::talking));
        ObjectNode again = named("/staff/agents", "bob");
        again.withObject("/line").put("forwardNoAnswer", "").put("forwardAlways", "5301");
        assertEquals(200, put("/staff/agents", again).status());
        RestSteps.inForce(server);
        SyntheticAgent door = desk("Door", "5301", new AgentBehaviour.RingForEver());
        SipAccess bench = access("Bench", "5302");
        RestSteps.inForce(server);

        SyntheticCall forwarded = callAs("ann", "5001", "5002");
        await("the door rings instead of bob")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> !door.calls().isEmpty());
        SyntheticCall taken =
                callers.call(
                        CallPlan.of(LineSettings.PICK_UP, "5302", "Bench")
                                .as(new Credentials(bench.user(), bench.password())));

        forwarded.answered().get(10, TimeUnit.SECONDS);
        taken.answered().get(10, TimeUnit.SECONDS);
        assertTrue(forwarded.talking() && taken.talking(), "the bench took the door's call");
        forwarded.hangUp();
        ObjectNode last = named("/staff/agents", "bob");
        last.withObject("/line").put("forwardAlways", "");
        assertEquals(200, put("/staff/agents", last).status());
    }

    private static SyntheticCall callAs(String agent, String user, String number) {
        return callers.call(
                CallPlan.of(number, user, agent)
                        .as(new Credentials(user, RestSteps.phone(server, agent).secret())));
    }

    private static SipAccess access(String name, String extension) {
        RestServer.Answer made =
                server.post(
                        "admin",
                        "/staff/telephones",
                        Map.of(
                                "name",
                                name,
                                "extension",
                                extension,
                                "dtmf",
                                "RFC4733",
                                "line",
                                Map.of("group", "hall", "ringSeconds", 30),
                                "enabled",
                                true));
        assertEquals(201, made.status(), made.body());
        String id = made.json().path("id").asText();
        return server.get("admin", "/telephony/telephones/" + id + "/sip").as(SipAccess.class);
    }

    private static SyntheticAgent desk(String name, String extension, AgentBehaviour behaviour) {
        SipAccess access = access(name, extension);
        SyntheticAgent desk = telephones.add(access.user(), behaviour);
        await("Asterisk knows " + name)
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        telephones
                                        .register(desk, access.password(), Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
        return desk;
    }

    /// The agent of the first scene, by its name's place in the alphabet.
    @Test
    @Tag("X9")
    void anAgentOfMaskedNumbersDoesNotSeeThemOnTheTelephoneEither() {
        ObjectNode cid = named("/staff/agents", "cid");
        assertEquals(200, put("/staff/agents", cid.put("masked", true)).status());
        assertEquals(
                "IN_FORCE",
                server.get("admin", "/telephony/publication").json().path("state").asText());
        SyntheticCall call = callers.call("0800100", "390551234567", "390551234567");

        SyntheticCall rings =
                await().atMost(20, TimeUnit.SECONDS)
                        .until(
                                () ->
                                        telephones.find("5100").orElseThrow().calls().stream()
                                                .filter(SyntheticCall::talking)
                                                .findFirst()
                                                .orElse(null),
                                Objects::nonNull);

        String from = rings.header("From").orElseThrow();
        assertTrue(from.contains("39055123xxxx"), from);
        assertFalse(from.contains("390551234567"), from);
        String asserted = rings.header("P-Asserted-Identity").orElse("");
        assertFalse(asserted.contains("390551234567"), asserted);
        call.hangUp();
        await().until(() -> server.get("admin", "/reports/calls").body().contains("390551234567"));
        ObjectNode again = named("/staff/agents", "cid");
        assertEquals(200, put("/staff/agents", again.put("masked", false)).status());
    }

    @Test
    @Tag("T6")
    void anAgentWhoIsRenamedKeepsTheOldNameInOldReports() {
        String before = server.get("admin", "/reports/calls").body();
        assertTrue(before.contains("Cid Roth"), before);
        ObjectNode cid = named("/staff/agents", "cid");
        cid.put("fullName", "Cid Married");

        assertEquals(200, put("/staff/agents", cid).status());

        await().until(() ->
                server.get("admin", "/realtime/snapshot").body().contains("Cid Married"));
        assertTrue(server.get("admin", "/reports/calls").body().contains("Cid Roth"), "as it was");
        SyntheticCall call = callers.call("0800100", "39011002", "Yan");
        await().atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        telephones.find("5100").orElseThrow().calls().stream()
                                .anyMatch(SyntheticCall::talking));
        call.hangUp();
        await("the next call has the new name")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> server.get("admin", "/reports/calls").body().contains("Cid Married"));
    }

    @Test
    @Tag("T4")
    void telephonesRegisterWithWhatIsShownCallAnAgentAndTakeNoLicence() throws Exception {
        RestServer.Answer made =
                server.post(
                        "admin",
                        "/staff/telephones",
                        Map.of(
                                "name", "Reception",
                                "extension", "5200",
                                "dtmf", "RFC4733",
                                "enabled", true));
        assertEquals(201, made.status(), made.body());
        String id = made.json().path("id").asText();
        assertFalse(made.body().contains("secret"), made.body());
        assertEquals(403, server.get("ann", "/telephony/telephones/" + id + "/sip").status());
        SipAccess access =
                server.get("admin", "/telephony/telephones/" + id + "/sip").as(SipAccess.class);
        assertEquals(server.sip().getPort(), access.port());
        int licensed = server.get("admin", "/licensing/licence").body().hashCode();

        SyntheticAgent reception = telephones.add(access.user(), ANSWERS);
        await("Asterisk knows the telephone")
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        telephones
                                        .register(
                                                reception,
                                                access.password(),
                                                Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);

        await("shown as registered")
                .until(() -> {
                    for (JsonNode row : board()) {
                        if (row.path("kind").asText().equals("telephone")) {
                            return row.path("registered").asBoolean();
                        }
                    }
                    return false;
                });
        SyntheticAgent ann = register("ann");
        SyntheticCall call =
                callers.call(
                        CallPlan.of("5001", access.user(), "Reception")
                                .as(new Credentials(access.user(), access.password())));
        await("ann talks with the reception")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> ann.calls().stream().anyMatch(SyntheticCall::talking));
        assertEquals(204, server.delete("admin", "/staff/telephones/" + id).status());
        assertTrue(ann.calls().stream().anyMatch(SyntheticCall::talking), "the call is not ended");
        call.hangUp();
        assertEquals(licensed, server.get("admin", "/licensing/licence").body().hashCode());
        await("a telephone that is gone is refused")
                .atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        telephones
                                        .register(
                                                reception,
                                                access.password(),
                                                Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                >= 400);
    }

    private static SyntheticAgent register(String name) throws Exception {
        AgentPhone phone = RestSteps.phone(server, name);
        SyntheticAgent telephone = telephones.add(phone.user(), ANSWERS);
        await("Asterisk knows the telephone of " + name)
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        telephones
                                        .register(telephone, phone.secret(), Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
        return telephone;
    }

    private static List<JsonNode> board() {
        JsonNode rows = server.get("admin", "/realtime/snapshot").json().path("rows");
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static RestServer.Answer put(String path, ObjectNode thing) {
        return server.put("admin", path + "/" + thing.path("id").asText(), thing);
    }

    private static ObjectNode named(String path, String name) {
        for (JsonNode row : server.get("admin", path + "?limit=1000").json().path("rows")) {
            if (row.path("name").asText().equals(name)) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError("no " + name + " at " + path);
    }
}
