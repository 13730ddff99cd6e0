package org.parley.server.staff;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.staff.LineSettings;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// An agent with a mobile telephone, on a real Asterisk; a synthetic carrier plays the mobile.
@Tag("asterisk")
@Tag("T2")
final class MobilesOnAsteriskTest {
    private static final Duration SPAN = Duration.ofMillis(400);
    private static final String MOBILE = "0331234";

    @TempDir static Path data;
    private static RestServer server;
    private static SyntheticCaller callers;
    private static SyntheticAgents carrier;
    private static SyntheticAgent mobile;
    private final List<SyntheticCall> made = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = RestServer.withAsterisk(data);
        callers = SyntheticCaller.open(server.sip());
        carrier = SyntheticAgents.open(server.sip());
        mobile = carrier.add("331234", AgentBehaviour.answerAfter(Duration.ofMillis(50)));
        outside();
        ObjectNode ann = named("ann");
        RestServer.Answer without = put(ann.put("typology", "MOBILE"));
        assertEquals(422, without.status(), without.body());
        assertTrue(without.body().contains("mobile"), without.body());
        RestServer.Answer word = put(ann.put("mobile", "my phone"));
        assertEquals(422, word.status(), word.body());
        ann.put("mobile", MOBILE).withObject("/line").put("group", "front");
        RestServer.Answer stored = put(ann);
        assertEquals(200, stored.status(), stored.body());
        ObjectNode eve = named("eve");
        eve.withObject("/line").put("group", "front");
        assertEquals(200, put(eve).status());
        RestSteps.inForce(server);
        assertEquals(200, server.post("ann", "/routing/me/sign-on", Map.of()).status());
    }

    @AfterAll
    static void stop() {
        carrier.close();
        callers.close();
        server.close();
    }

    @AfterEach
    void hangUp() {
        made.forEach(SyntheticCall::hangUp);
        await("nothing goes on")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> calls().isEmpty() && mobile.calls().stream().noneMatch(this::lives));
    }

    private boolean lives(SyntheticCall call) {
        return !call.ended().isDone();
    }

    @Test
    void aCallOfAQueueIsThroughWhenTheAgentPressesOneAndIsOneCallInTheReport() {
        int before = mobile.calls().size();
        SyntheticCall zoe = call(callers.call("0800100", "39011005", "Zoe"));
        SyntheticCall own = rung(before);
        await("the mobile asks for a key").atMost(10, TimeUnit.SECONDS).until(own::talking);
        assertEquals("RINGING", onlyCall().path("state").asText(), "nobody has pressed a key yet");

        own.sendKeys("1");

        await("they talk")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> onlyCall().path("state").asText().equals("TALKING"));
        assertEquals(named("ann").path("fullName").asText(), onlyCall().path("agentName").asText());
        assertEquals("INBOUND", onlyCall().path("direction").asText());
        await("sound to the mobile")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> own.heard().hears(440, SPAN));
        assertTrue(own.header("From").orElseThrow().contains(extension("ann")), own.toString());
        zoe.hangUp();
        await("the mobile's call ends").atMost(10, TimeUnit.SECONDS).until(() -> !lives(own));
        await("the report has it")
                .atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        report().stream().anyMatch(row -> row.toString().contains("39011005")));
        assertTrue(
                report().stream().noneMatch(row -> row.path("dialled").asText().equals(MOBILE)),
                report().toString());
    }

    @Test
    void aVoicemailOfTheCarrierNeverTakesACall() {
        int before = mobile.calls().size();
        call(callers.call("0800100", "39011006", "Ugo"));
        SyntheticCall voicemail = rung(before);

        await("nobody presses a key").atMost(40, TimeUnit.SECONDS).until(() -> !lives(voicemail));

        assertFalse(onlyCall().path("state").asText().equals("TALKING"), onlyCall().toString());
    }

    @Test
    void anotherKeyRefusesTheCall() {
        int before = mobile.calls().size();
        call(callers.call("0800100", "39011007", "Ida"));
        SyntheticCall own = rung(before);
        await("the mobile asks for a key").atMost(10, TimeUnit.SECONDS).until(own::talking);

        own.sendKeys("2");

        await("the caller waits again")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> onlyCall().path("state").asText().equals("WAITING"));
    }

    @Test
    void aBusyMobileEndsTheOfferAndTheNextAgentHasTheCall() throws Exception {
        int before = mobile.calls().size();
        AgentPhone phone = RestSteps.phone(server, "bob");
        mobile.behave(new AgentBehaviour.Busy());
        try (SyntheticAgents desks = SyntheticAgents.open(server.sip())) {
            SyntheticAgent bob =
                    desks.add(phone.user(), AgentBehaviour.answerAfter(Duration.ofMillis(50)));
            await("bob's telephone registers")
                    .atMost(10, TimeUnit.SECONDS)
                    .until(() ->
                            desks.register(bob, phone.secret(), Duration.ofMinutes(1))
                                            .get(10, TimeUnit.SECONDS)
                                    == 200);
            call(callers.call("0800100", "39011008", "Leo"));
            SyntheticCall own = rung(before);
            await("the mobile is busy").atMost(10, TimeUnit.SECONDS).until(() -> !lives(own));
            await("the caller waits again")
                    .atMost(15, TimeUnit.SECONDS)
                    .until(() -> onlyCall().path("state").asText().equals("WAITING"));

            assertEquals(200, server.post("bob", "/routing/me/sign-on", Map.of()).status());

            await("bob has the call")
                    .atMost(20, TimeUnit.SECONDS)
                    .until(() -> bob.calls().stream().anyMatch(SyntheticCall::talking));
            assertEquals(
                    named("bob").path("fullName").asText(), onlyCall().path("agentName").asText());
            bob.calls().forEach(SyntheticCall::hangUp);
        } finally {
            mobile.behave(AgentBehaviour.answerAfter(Duration.ofMillis(50)));
            server.post("bob", "/routing/me/sign-off", Map.of());
        }
    }

    @Test
    void aColleagueReachesTheMobileByTheInternalNumber() {
        int before = mobile.calls().size();
        SyntheticCall bob = callAs("bob", extension("ann"));
        SyntheticCall own = rung(before);
        await("the mobile asks for a key").atMost(10, TimeUnit.SECONDS).until(own::talking);
        assertFalse(bob.talking());

        own.sendKeys("1");

        await("they talk").atMost(15, TimeUnit.SECONDS).until(bob::talking);
        assertEquals("INTERNAL", onlyCall().path("direction").asText());
    }

    @Test
    void aCallThatRingsAtTheMobileIsPickedUpByTheGroup() {
        int before = mobile.calls().size();
        SyntheticCall bob = callAs("bob", extension("ann"));
        SyntheticCall own = rung(before);

        SyntheticCall eve = callAs("eve", LineSettings.PICK_UP);

        await("eve has the call").atMost(15, TimeUnit.SECONDS).until(bob::talking);
        await("eve talks").atMost(5, TimeUnit.SECONDS).until(eve::talking);
        await("the mobile rings no more").atMost(20, TimeUnit.SECONDS).until(() -> !lives(own));
    }

    @Test
    void theBarKnowsTheMobileAndItHasNoSipData() {
        JsonNode phone = server.get("ann", "/telephony/me/desk-phone").json();
        assertEquals(MOBILE, phone.path("mobile").asText(), phone.toString());
        assertTrue(phone.path("registered").asBoolean());
        String id = named("ann").path("id").asText();
        assertEquals(409, server.get("admin", "/telephony/agents/" + id + "/sip").status());
        RestServer.Answer duty = put(named("ann").put("mobile", "0331235"));
        assertEquals(422, duty.status(), "not while she is signed on");
    }

    private SyntheticCall rung(int before) {
        await("the mobile rings")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> mobile.calls().size() > before);
        return mobile.calls().getLast();
    }

    private SyntheticCall call(SyntheticCall call) {
        made.add(call);
        return call;
    }

    private SyntheticCall callAs(String agent, String number) {
        AgentPhone phone = RestSteps.phone(server, agent);
        return call(
                callers.call(
                        CallPlan.of(number, phone.user(), agent)
                                .as(new Credentials(phone.user(), phone.secret()))));
    }

    private static List<JsonNode> calls() {
        List<JsonNode> rows = new ArrayList<>();
        server.get("admin", "/telephony/calls").json().forEach(rows::add);
        return rows;
    }

    private static JsonNode onlyCall() {
        List<JsonNode> rows = calls();
        assertEquals(1, rows.size(), rows.toString());
        return rows.getFirst();
    }

    private static List<JsonNode> report() {
        List<JsonNode> rows = new ArrayList<>();
        server.get("admin", "/reports/calls").json().path("rows").forEach(rows::add);
        return rows;
    }

    private static void outside() {
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
        String id = made("/telephony/trunks", trunk);
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
    }

    private static String made(String path, Object body) {
        RestServer.Answer answer = server.post("admin", path, body);
        assertEquals(201, answer.status(), answer.body());
        return answer.json().path("id").asText();
    }

    private static RestServer.Answer put(ObjectNode agent) {
        return server.put("admin", "/staff/agents/" + agent.path("id").asText(), agent);
    }

    private static String extension(String agent) {
        return RestSteps.phone(server, agent).user();
    }

    private static ObjectNode named(String name) {
        for (JsonNode row : server.get("admin", "/staff/agents?limit=1000").json().path("rows")) {
            if (row.path("name").asText().equals(name)) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError("no agent " + name);
    }
}
