package org.parley.server.staff;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.telephony.SipAccess;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.sip.Credentials;
import org.parley.server.app.RestServer;
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
        await("link to Asterisk")
                .atMost(30, TimeUnit.SECONDS)
                .until(() ->
                        server.get("admin", "/realtime/snapshot")
                                .body()
                                .contains("\"connected\":true"));
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
        call.hangUp();
        assertEquals(licensed, server.get("admin", "/licensing/licence").body().hashCode());
    }

    private static SyntheticAgent register(String name) throws Exception {
        AgentPhone phone =
                server.part(StaffService.class)
                        .findPhone(
                                server.part(StaffService.class)
                                        .findAgentByName(name)
                                        .orElseThrow()
                                        .id())
                        .orElseThrow();
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
