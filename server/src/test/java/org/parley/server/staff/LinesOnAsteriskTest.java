package org.parley.server.staff;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.reports.CallReturn;
import org.parley.contract.telephony.SipAccess;
import org.parley.contract.telephony.talk.TestNumbers;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.sip.Credentials;
import org.parley.server.app.RestServer;
import org.parley.server.app.RestSteps;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.mailbox.Box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What is set for the lines of agents and telephones, on a real Asterisk: how they speak SIP, what
/// they show outside, their voicemail, and where their calls go.
@Tag("asterisk")
final class LinesOnAsteriskTest {
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
    @Tag("T4")
    void aTelephoneSpeaksAsItIsSetUp() {
        ObjectNode vault = telephone("Vault", "5303");
        ObjectNode line = vault.withObject("/line");
        line.putArray("codecs").add("ALAW");
        line.withObject("/sip").put("transport", "UDP").put("nat", "NO").put("qualifySeconds", 60);
        vault = changed("/staff/telephones", vault);
        SipAccess access = access(vault);
        assertEquals(List.of("UDP"), access.transports());

        assertEquals("udp", fact("5303", "EndpointDetail", "Transport"));
        assertEquals("false", fact("5303", "EndpointDetail", "RtpSymmetric"));
        assertEquals("false", fact("5303", "EndpointDetail", "ForceRport"));
        assertEquals("60", fact("5303", "AorDetail", "QualifyFrequency"));
        CallPlan echo = CallPlan.of(TestNumbers.ECHO, "5303", "Vault").as(credentials(access));
        assertEquals(488, ended(callers.call(echo)), "µ-law was not chosen");
        SyntheticCall spoken = callers.call(echo.offering("PCMA/8000"));
        await("A-law was").atMost(10, TimeUnit.SECONDS).until(spoken::talking);
        spoken.hangUp();

        sip(vault).put("encryption", "SDES");
        vault = changed("/staff/telephones", vault);
        assertEquals("sdes", fact("5303", "EndpointDetail", "MediaEncryption"));
        assertEquals(488, ended(callers.call(echo.offering("PCMA/8000"))), "in the clear");

        sip(vault).put("transport", "WSS");
        RestServer.Answer refused = put("/staff/telephones", vault);
        assertEquals(422, refused.status(), refused.body());
        assertTrue(refused.body().contains("line.sip.nat"), refused.body());
        assertTrue(refused.body().contains("line.sip.encryption"), refused.body());
        sip(vault).put("nat", "AUTOMATIC").put("encryption", "AUTOMATIC");
        vault = changed("/staff/telephones", vault);
        assertEquals("dtls", fact("5303", "EndpointDetail", "MediaEncryption"));
        assertEquals(List.of("WSS"), access(vault).transports());
        sip(vault).put("transport", "TLS");
        RestServer.Answer noPort = put("/staff/telephones", vault);
        assertEquals(422, noPort.status(), noPort.body());
        assertTrue(noPort.body().contains("network settings"), noPort.body());
    }

    @Test
    @Tag("T4")
    void aTelephoneOfAContextDialsItsRoutesAndThenThoseOfAll() {
        made(
                "/telephony/routes",
                Map.of(
                        "name", "Branch",
                        "kind", "INTERNAL",
                        "pattern", "8100",
                        "context", "branch",
                        "description", "",
                        "enabled", true,
                        "steps",
                                List.of(
                                        Map.of("application", "answer", "parameters", Map.of()),
                                        Map.of(
                                                "application",
                                                "wait",
                                                "parameters",
                                                Map.of("seconds", "20")))));
        ObjectNode branch = telephone("Branch", "5320");
        sip(branch).put("context", "inbound");
        assertEquals(422, put("/staff/telephones", branch).status(), "that of trunks");
        sip(branch).put("context", "branch");
        branch = changed("/staff/telephones", branch);
        CallPlan plan = CallPlan.of("8100", "5320", "Branch").as(credentials(access(branch)));

        SyntheticCall own = callers.call(plan);
        await("its own route").atMost(10, TimeUnit.SECONDS).until(own::talking);
        own.hangUp();
        SyntheticCall usual =
                callers.call(
                        CallPlan.of(TestNumbers.ECHO, "5320", "Branch")
                                .as(credentials(access(branch))));
        await("what all may dial").atMost(10, TimeUnit.SECONDS).until(usual::talking);
        usual.hangUp();
        assertTrue(ended(callAs("bob", "8100")) >= 400, "bob is of no context");
        SyntheticCall stranger = callers.call("5320", "39011009", "Zoe");
        assertTrue(ended(stranger) >= 400, "a trunk does not dial as a telephone");
    }

    @Test
    @Tag("T2")
    void anAgentsOwnNumberIsShownOutside() throws IOException {
        try (SyntheticAgents carrier = SyntheticAgents.open(server.sip())) {
            SyntheticAgent callee = carrier.add("331234", ANSWERS);
            outside(carrier);
            ObjectNode eve = named("/staff/agents", "eve");
            sip(eve).put("callerNumber", "+390699001");
            changed("/staff/agents", eve);

            SyntheticCall out = callAs("eve", "0331234");
            await().atMost(20, TimeUnit.SECONDS).until(out::talking);

            String from = callee.calls().getLast().header("From").orElseThrow();
            assertTrue(from.contains("+390699001"), from);
            out.hangUp();
        }
    }

    @Test
    @Tag("T2")
    void aVoicemailComesAndGoesWithTheAgentsWishAndIsKeptWhileItHoldsMessages() throws Exception {
        ObjectNode eve = named("/staff/agents", "eve");
        assertFalse(eve.path("voicemail").asBoolean());
        eve = changed("/staff/agents", eve.put("voicemail", true).put("voicemailPin", "4711"));
        assertTrue(eve.path("voicemail").asBoolean());
        assertTrue(eve.path("voicemailPin").isMissingNode(), eve.toString());
        SyntheticCall call = callAs("bob", extension("eve"));
        await("the box takes the call").atMost(20, TimeUnit.SECONDS).until(call::talking);
        call.hangUp();

        Path box =
                server.part(AsteriskNodeSettings.class)
                        .folders()
                        .base()
                        .resolve("spool/voicemail/" + Box.CONTEXT + "/" + extension("eve"));
        Path inbox = Files.createDirectories(box.resolve("INBOX"));
        Files.writeString(inbox.resolve("msg0007.wav"), "sound");
        Path facts = inbox.resolve("msg0007.txt");
        Files.writeString(facts, "msg_id=7\ncallerid=\"Zoe\" <39011>\norigtime=1\nduration=3\n");
        RestServer.Answer kept = put("/staff/agents", eve.put("voicemail", false));
        assertEquals(422, kept.status(), kept.body());
        assertTrue(kept.body().contains("holds"), kept.body());

        for (Path file : Files.list(inbox).toList()) {
            Files.delete(file);
        }
        ObjectNode without = changed("/staff/agents", eve);
        assertFalse(without.path("voicemail").asBoolean());
        String boxes = server.get("admin", "/telephony/mailboxes").body();
        assertFalse(boxes.contains("\"" + extension("eve") + "\""), boxes);
    }

    @Test
    @Tag("T2")
    void callsOfABusyTelephoneGoOnAndALoopEnds() throws Exception {
        ObjectNode desk = telephone("Desk", "5310");
        register(desk, new AgentBehaviour.Busy());
        SyntheticAgent lobby = register(telephone("Lobby", "5311"), ANSWERS);
        desk.withObject("/line").put("forwardBusy", "5311");
        changed("/staff/telephones", desk);

        SyntheticCall forwarded = callAs("bob", "5310");
        await("the lobby has the call of the busy desk")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> lobby.calls().stream().anyMatch(SyntheticCall::talking));
        forwarded.hangUp();

        ObjectNode left = telephone("Left", "5312");
        ObjectNode right = telephone("Right", "5313");
        left.withObject("/line").put("forwardAlways", "5313");
        right.withObject("/line").put("forwardAlways", "5312");
        changed("/staff/telephones", left);
        changed("/staff/telephones", right);
        SyntheticCall loop = callAs("bob", "5312");
        int code = ended(loop);
        assertTrue(code >= 400, "ended with " + code);
        await("the report has it")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> server.get("admin", "/reports/calls").body().contains("5312"));
    }

    /// The desk telephone knows neither number nor earlier call: it just dials.
    @Test
    @Tag("X9")
    void aDeskTelephoneCallsBackWhoeverCalledLastWithoutSeeingTheNumber() throws Exception {
        ObjectNode ann = named("/staff/agents", "ann");
        changed("/staff/agents", ann.put("masked", true).put("typology", "EXTERNAL"));
        AgentPhone phone = RestSteps.phone(server, "ann");
        SyntheticAgent own = telephones.add(phone.user(), ANSWERS);
        registered(own, phone.secret());
        assertEquals(200, server.post("ann", "/routing/me/sign-on", Map.of()).status());
        SyntheticCall arrived = callers.call("0800100", "390577654321", "Ugo Conti");
        await("ann talks")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> own.calls().stream().anyMatch(SyntheticCall::talking));
        String from = own.calls().getLast().header("From").orElseThrow();
        assertFalse(from.contains("390577654321"), from);
        arrived.hangUp();
        await().atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        server.get("ann", "/reports/me/calls").body().contains("39057765xxxx"));

        SyntheticCall back = callAs("ann", CallReturn.NUMBER);

        await("the server dialled the number that the telephone does not know")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> dialled("390577654321"));
        back.hangUp();
    }

    private static boolean dialled(String number) {
        for (JsonNode row : server.get("admin", "/reports/calls").json().path("rows")) {
            if (row.path("dialled").asText().equals(number)) {
                return true;
            }
        }
        return false;
    }

    private static void outside(SyntheticAgents carrier) {
        Map<String, Object> trunk = new HashMap<>();
        trunk.put("name", "acme");
        trunk.put("host", "127.0.0.1");
        trunk.put("port", carrier.address().getPort());
        trunk.put("registers", false);
        trunk.put("login", "");
        trunk.put("password", "");
        trunk.put("matches", "");
        trunk.put("description", "");
        trunk.put("enabled", true);
        String id = made("/telephony/trunks", trunk).path("id").asText();
        Map<String, Object> step = new HashMap<>();
        step.put("application", "outbound");
        step.put("parameters", Map.of("trunk", id, "cut", "1"));
        made(
                "/telephony/routes",
                Map.of(
                        "name", "Outside",
                        "kind", "OUTBOUND",
                        "pattern", "_0X.",
                        "description", "",
                        "enabled", true,
                        "steps", List.of(step)));
        RestSteps.inForce(server);
    }

    private static ObjectNode telephone(String name, String extension) {
        return made(
                "/staff/telephones",
                Map.of(
                        "name",
                        name,
                        "extension",
                        extension,
                        "dtmf",
                        "RFC4733",
                        "line",
                        Map.of("ringSeconds", 30),
                        "enabled",
                        true));
    }

    private static ObjectNode made(String path, Object body) {
        RestServer.Answer answer = server.post("admin", path, body);
        assertEquals(201, answer.status(), answer.body());
        return (ObjectNode) answer.json();
    }

    private static ObjectNode sip(ObjectNode thing) {
        return thing.withObject("/line/sip");
    }

    /// Stores it, and waits until Asterisk has taken it over.
    private static ObjectNode changed(String path, ObjectNode thing) {
        RestServer.Answer answer = put(path, thing);
        assertEquals(200, answer.status(), answer.body());
        RestSteps.inForce(server);
        return (ObjectNode) answer.json();
    }

    private static RestServer.Answer put(String path, ObjectNode thing) {
        return server.put("admin", path + "/" + thing.path("id").asText(), thing);
    }

    private static SipAccess access(ObjectNode telephone) {
        String id = telephone.path("id").asText();
        return server.get("admin", "/telephony/telephones/" + id + "/sip").as(SipAccess.class);
    }

    private static Credentials credentials(SipAccess access) {
        return new Credentials(access.user(), access.password());
    }

    private static SyntheticAgent register(ObjectNode telephone, AgentBehaviour behaviour)
            throws Exception {
        RestSteps.inForce(server);
        SipAccess access = access(telephone);
        SyntheticAgent agent = telephones.add(access.user(), behaviour);
        registered(agent, access.password());
        return agent;
    }

    private static void registered(SyntheticAgent agent, String password) {
        await("Asterisk knows " + agent.user())
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        telephones
                                        .register(agent, password, Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
    }

    /// What Asterisk says of a telephone.
    private static String fact(String endpoint, String event, String field) {
        List<AmiEvent> rows =
                server.part(AmiLink.class)
                        .list(AmiAction.of("PJSIPShowEndpoint").with("Endpoint", endpoint))
                        .join();
        return rows.stream()
                .filter(row -> row.name().equals(event))
                .findFirst()
                .orElseThrow()
                .text(field);
    }

    private static int ended(SyntheticCall call) {
        await("the call ends").atMost(30, TimeUnit.SECONDS).until(() -> call.ended().isDone());
        return call.finalCode();
    }

    private static SyntheticCall callAs(String agent, String number) {
        AgentPhone phone = RestSteps.phone(server, agent);
        return callers.call(
                CallPlan.of(number, phone.user(), agent)
                        .as(new Credentials(phone.user(), phone.secret())));
    }

    private static String extension(String agent) {
        return RestSteps.phone(server, agent).user();
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
