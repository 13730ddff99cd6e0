package org.parley.server.telephony.route;

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
import org.parley.contract.telephony.SipAccess;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.CallSound;
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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Routes that are set up by REST, and what real callers and a synthetic carrier meet.
@Tag("asterisk")
final class RoutesOnAsteriskTest {
    private static final Duration SPAN = Duration.ofMillis(400);
    private static final AgentBehaviour ANSWERS = AgentBehaviour.answerAfter(Duration.ofMillis(50));

    @TempDir static Path data;
    private static RestServer server;
    private static SyntheticCaller callers;
    private static SyntheticAgents carrier;
    private static String never;
    private static String tone;
    private static String trunk;

    @BeforeAll
    static void start() throws IOException {
        server = RestServer.withAsterisk(data);
        callers = SyntheticCaller.open(server.sip());
        carrier = SyntheticAgents.open(server.sip());
        never =
                made(
                        "/intervals",
                        Map.of("name", "Never", "description", "", "zone", "", "rules", List.of()));
        tone =
                made(
                        "/sounds",
                        Map.of("name", "Tone", "description", "", "fileName", "", "millis", 0));
        RestServer.Answer uploaded =
                server.put(
                        "admin",
                        "/sounds/" + tone + "/content",
                        Map.of("name", "tone.wav", "content", tone660()));
        assertEquals(200, uploaded.status(), uploaded.body());
        trunk =
                made(
                        "/telephony/trunks",
                        Map.of(
                                "name", "carrier",
                                "host", "127.0.0.1",
                                "port", carrier.address().getPort(),
                                "matches", "",
                                "description", "",
                                "enabled", true));
    }

    @AfterAll
    static void stop() {
        carrier.close();
        callers.close();
        server.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        callers.calls().forEach(SyntheticCall::hangUp);
        for (JsonNode row :
                server.get("admin", "/telephony/routes?limit=1000").json().path("rows")) {
            if (!row.path("name").asText().startsWith("0800")) {
                server.delete("admin", "/telephony/routes/" + row.path("id").asText());
            }
        }
    }

    @Test
    @Tag("V3")
    @Tag("A10")
    void aPatternTakesLongerNumbersOnlyAndAGatedStepIsPassedOver() {
        route(
                "Twelve",
                "INBOUND",
                "_12X.",
                step("hangup", never, Map.of("cause", "17")),
                step("playback", null, Map.of("sound", tone)),
                step("wait", null, Map.of("seconds", "5")));
        hears("1234", 660);
        JsonNode tried = dryRun("inbound", "1234");
        assertEquals("Twelve", tried.path("route").asText());
        assertEquals(List.of("OUT_OF_HOURS", "TAKEN", "TAKEN"), tried.findValuesAsText("fate"));
        assertTrue(dryRun("inbound", "12").path("routeId").isMissingNode());
        SyntheticCall shorter = callers.call("12", "39011001", "Zoe");
        await().atMost(15, TimeUnit.SECONDS).until(() -> shorter.ended().isDone());
        assertEquals(404, shorter.finalCode());
        assertTrue(shorter.packetsReceived() > 50, "the caller hears that the number is invalid");
        assertFalse(shorter.heard().hears(660, SPAN));
        await("the call is in the report, without an agent or a queue")
                .atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        server.get("admin", "/reports/calls?q=39011001")
                                .body()
                                .contains("\"dialled\":\"12\",\"waitMillis\""));
        await("the other one, with its route")
                .atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        server.get("admin", "/reports/calls?q=Twelve")
                                .body()
                                .contains("\"dialled\":\"1234\",\"route\":\"Twelve\""));

        RestServer.Answer sound = server.delete("admin", "/sounds/" + tone);
        assertEquals(409, sound.status(), sound.body());
        assertTrue(sound.body().contains("Twelve"), sound.body());
        RestServer.Answer interval = server.delete("admin", "/intervals/" + never);
        assertEquals(409, interval.status(), interval.body());
        assertTrue(interval.body().contains("Twelve"), interval.body());
    }

    @Test
    @Tag("V3")
    void theMostSpecificPatternWinsAndTheSameOneIsRefused() {
        route("Wide", "INBOUND", "_77X.", step("hangup", null, Map.of("cause", "17")));
        route(
                "Narrow",
                "INBOUND",
                "_771X",
                step("playback", null, Map.of("sound", tone)),
                step("wait", null, Map.of("seconds", "5")));
        hears("7712", 660);
        JsonNode tried = dryRun("inbound", "7712");
        assertEquals("Narrow", tried.path("route").asText());
        assertEquals("Wide", tried.path("others").path(0).asText());
        RestServer.Answer again =
                server.post(
                        "admin", "/telephony/routes", body("Again", "INBOUND", "_77X.", List.of()));
        assertEquals(422, again.status(), again.body());
        assertTrue(again.body().contains("Wide"), again.body());
    }

    @Test
    @Tag("V3")
    void theNextStepFollowsWhenACallerLeavesAQueue() {
        String queue =
                server.get("admin", "/telephony/queues")
                        .json()
                        .path("rows")
                        .get(0)
                        .path("id")
                        .asText();
        JsonNode before = server.get("admin", "/telephony/queues/" + queue).json();
        assertEquals(
                200,
                server.put(
                                "admin",
                                "/telephony/queues/" + queue,
                                ((ObjectNode) before).put("maxWaitSeconds", 2))
                        .status());
        route(
                "Through",
                "INBOUND",
                "7801",
                step("queue", null, Map.of("queue", queue)),
                step("playback", null, Map.of("sound", tone)),
                step("wait", null, Map.of("seconds", "5")));
        hears("7801", 660);
    }

    @Test
    @Tag("V3")
    void aCallerSetsAndAsksVariablesAndTextIsNeverCode() throws IOException {
        Path proof = data.resolve("proof");
        String hostile =
                "x) same => n,System(touch "
                        + proof
                        + ") ${SHELL(touch "
                        + proof
                        + ")};\\\"$[1+1],";
        route(
                "Text",
                "INBOUND",
                "7701",
                step("set", null, Map.of("variable", "MOOD", "value", hostile)),
                step(
                        "gotoIf",
                        null,
                        Map.of(
                                "variable",
                                "MOOD",
                                "operator",
                                "equals",
                                "value",
                                hostile,
                                "step",
                                "4")),
                step("hangup", null, Map.of("cause", "17")),
                step("playback", null, Map.of("sound", tone)),
                step("wait", null, Map.of("seconds", "5")));
        hears("7701", 660);
        assertFalse(Files.exists(proof));
        RestServer.Answer custom =
                server.post(
                        "admin",
                        "/telephony/routes",
                        body(
                                "Code",
                                "INBOUND",
                                "7702",
                                List.of(
                                        step(
                                                "custom",
                                                null,
                                                Map.of("name", "System", "parameters", "ls")),
                                        step(
                                                "custom",
                                                null,
                                                Map.of(
                                                        "name",
                                                        "Verbose",
                                                        "parameters",
                                                        "${SHELL(ls)}")),
                                        step("nothing", null, Map.of()))));
        assertEquals(422, custom.status());
        assertTrue(custom.body().contains("steps[0].name"), custom.body());
        assertTrue(custom.body().contains("steps[1].application"), custom.body());
        assertTrue(custom.body().contains("steps[2].application"), custom.body());
    }

    @Test
    @Tag("A11")
    void aCallersNumberGoesIntoAVariableAndIsReadAloudAndAnUnknownOneIsEmpty() {
        route(
                "Number",
                "INBOUND",
                "7703",
                step("set", null, Map.of("variable", "WHO", "value", "{CALLERID(num)}")),
                branch("WHO", "39011002", "4"),
                step("hangup", null, Map.of("cause", "17")),
                step("say", null, Map.of("text", "{WHO}")),
                step("playback", null, Map.of("sound", tone)),
                step("wait", null, Map.of("seconds", "5")));
        SyntheticCall told = callers.call("7703", "39011002", "Yan");
        await("somebody speaks")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> told.heard().levelDbfs(SPAN) > -35);
        assertFalse(told.heard().hears(660, SPAN), "the digits come first");
        await("then the tone")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> told.heard().hears(660, SPAN));
        assertTrue(told.packetsReceived() > 150, "eight digits take longer than three seconds");
        told.hangUp();

        route(
                "Nobody",
                "INBOUND",
                "7704",
                step("say", null, Map.of("text", "{NOBODY_KNOWS}")),
                step("say", null, Map.of("text", "{NOBODY_KNOWS}", "as", "number")),
                step("say", null, Map.of("text", "{NOBODY_KNOWS}", "as", "letters")),
                branch("NOBODY_KNOWS", "", "6"),
                step("hangup", null, Map.of("cause", "17")),
                step("playback", null, Map.of("sound", tone)),
                step("wait", null, Map.of("seconds", "5")));
        hears("7704", 660);
    }

    @Test
    @Tag("A10")
    void aStepTagsTheCallAndATagThatAPlanGivesStays() {
        String tag = made("/tags", Map.of("name", "Ñandú", "colour", "#d29922", "description", ""));
        route(
                "Tagging",
                "INBOUND",
                "7707",
                step("tag", null, Map.of("tag", tag)),
                step("playback", null, Map.of("sound", tone)),
                step("wait", null, Map.of("seconds", "5")));
        RestServer.Answer refused = server.delete("admin", "/tags/" + tag);
        assertEquals(409, refused.status(), refused.body());
        assertTrue(refused.body().contains("Tagging"), refused.body());
        hears("7707", 660);
        await("the call report shows the tag, and finds the call by it")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> {
                    JsonNode rows = server.get("admin", "/reports/calls?q=%C3%91and").json();
                    JsonNode tags = rows.path("rows").path(0).path("tags");
                    return tags.path(0).path("colour").asText().equals("#d29922");
                });
    }

    @Test
    @Tag("A11")
    void aGlobalVariableHoldsItsDefaultUntilAStepSetsAnother() {
        Path proof = data.resolve("default");
        String hostile = "è 😀 ${SHELL(touch " + proof + ")}, \"a\"; b) same => n,Hangup()";
        made("/variables", variable("LEVEL", hostile));
        made("/variables", variable("SHOP", "39011"));
        made("/variables", variable("LONG", "{SHOP}😀".repeat(240)));
        for (String reserved : List.of("PARLEY_DNID", "monitor_exec", "ARG1")) {
            RestServer.Answer refused = server.post("admin", "/variables", variable(reserved, "x"));
            assertEquals(422, refused.status(), refused.body());
        }
        route(
                "Levels",
                "INBOUND",
                "_770[5]",
                branch("LEVEL", hostile, "3"),
                step("hangup", null, Map.of("cause", "17")),
                step("set", null, Map.of("variable", "WHERE", "value", "{SHOP}{EXTEN}")),
                step("set", null, Map.of("variable", "LEVEL", "value", "{SHOP}-gold")),
                step("goto", null, Map.of("context", "inbound", "number", "7706")));
        route(
                "Second",
                "INBOUND",
                "7706",
                branch("LEVEL", "39011-gold", "3"),
                step("hangup", null, Map.of("cause", "17")),
                branch("WHERE", "390117705", "5"),
                step("hangup", null, Map.of("cause", "17")),
                step("playback", null, Map.of("sound", tone)),
                step("wait", null, Map.of("seconds", "5")));
        hears("7705", 660);
        assertFalse(Files.exists(proof));
    }

    @Test
    @Tag("V3")
    void aStepTakesACallThatRingsElsewhere() throws Exception {
        SipAccess door = desk("Door", "5301", "");
        SipAccess bench = desk("Bench", "5302", "");
        taking("*82", "5301");
        SyntheticAgent rings = ringing(door.user(), door.password());

        SyntheticCall nothing = callAs(bench, "*82");
        await("nothing rings: the plan goes on")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> nothing.heard().hears(660, SPAN));
        nothing.hangUp();
        SyntheticCall caller = annDials("5301");
        await("the door rings").atMost(15, TimeUnit.SECONDS).until(() -> !rings.calls().isEmpty());
        SyntheticCall taken = callAs(bench, "*82");
        caller.answered().get(10, TimeUnit.SECONDS);
        taken.answered().get(10, TimeUnit.SECONDS);
        assertTrue(caller.talking() && taken.talking(), "the bench took the door's call");
        assertFalse(rings.calls().getLast().talking());
    }

    /// A telephone that dials from a context of its own, and one that a route rings by another
    /// number than its own.
    @Test
    @Tag("V3")
    void aStepTakesTheCallOfATelephoneWhateverWasDialledAndWhereItBelongs() throws Exception {
        SipAccess cellar = desk("Cellar", "5303", "cellar");
        SipAccess stairs = desk("Stairs", "5304", "");
        taking("*83", "5303");
        SyntheticAgent rings = ringing(cellar.user(), cellar.password());

        SyntheticCall caller = annDials("5303");
        await("the cellar rings")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> !rings.calls().isEmpty());
        SyntheticCall taken = callAs(stairs, "*83");
        caller.answered().get(10, TimeUnit.SECONDS);
        taken.answered().get(10, TimeUnit.SECONDS);
        assertTrue(caller.talking() && taken.talking(), "the stairs took the cellar's call");
        caller.hangUp();

        route(
                "Goods",
                "INBOUND",
                "7795",
                step("dial", null, Map.of("telephone", telephone("Cellar"), "seconds", "30")));
        SyntheticCall outside = callers.call("7795", "39011061", "Zoe");
        await("the cellar rings again")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> rings.calls().size() == 2);
        SyntheticCall second = callAs(stairs, "*83");
        outside.answered().get(10, TimeUnit.SECONDS);
        assertTrue(outside.talking() && second.talking(), "the number that was dialled is another");
    }

    @Test
    @Tag("V3")
    void anOfferOfTheRouterIsNeverTaken() throws Exception {
        StaffService staff = server.part(StaffService.class);
        AgentPhone own = staff.findPhone(agent("eve")).orElseThrow();
        SipAccess roof = desk("Roof", "5305", "");
        taking("*84", own.user());
        SyntheticAgent eve = ringing(own.user(), own.secret());
        assertEquals(200, server.post("eve", "/routing/me/sign-on", Map.of()).status());
        SyntheticCall waiting = callers.call("0800200", "39011062", "Zoe");
        await("eve is offered the call")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> !eve.calls().isEmpty());

        SyntheticCall tried = callAs(roof, "*84");

        await("there is nothing to take: the plan goes on")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> tried.heard().hears(660, SPAN));
        waiting.hangUp();
        assertEquals(2, server.post("eve", "/routing/me/sign-off", Map.of()).status() / 100);
    }

    /// A number that takes the call which rings at another, and else plays a tone.
    private static void taking(String number, String from) {
        route(
                "Take the call of " + from,
                "INTERNAL",
                number,
                step("pickup", null, Map.of("number", from)),
                step("playback", null, Map.of("sound", tone)),
                step("wait", null, Map.of("seconds", "5")));
    }

    private static SyntheticAgent ringing(String user, String password) {
        SyntheticAgent rings = carrier.add(user, new AgentBehaviour.RingForEver());
        await("Asterisk knows " + user)
                .atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        carrier.register(rings, password, Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
        return rings;
    }

    private static String telephone(String name) {
        for (JsonNode row :
                server.get("admin", "/staff/telephones?limit=1000").json().path("rows")) {
            if (row.path("name").asText().equals(name)) {
                return row.path("id").asText();
            }
        }
        throw new AssertionError("no telephone " + name);
    }

    private static SyntheticCall callAs(SipAccess phone, String number) {
        return callers.call(
                CallPlan.of(number, phone.user(), "Desk")
                        .as(new Credentials(phone.user(), phone.password())));
    }

    /// @param context from which it dials, empty for that of all
    private static SipAccess desk(String name, String extension, String context) {
        String id =
                made(
                        "/staff/telephones",
                        Map.of(
                                "name",
                                name,
                                "extension",
                                extension,
                                "dtmf",
                                "RFC4733",
                                "line",
                                Map.of(
                                        "ringSeconds",
                                        30,
                                        "sip",
                                        Map.of("context", context, "qualifySeconds", 0)),
                                "enabled",
                                true));
        return server.get("admin", "/telephony/telephones/" + id + "/sip").as(SipAccess.class);
    }

    private static Map<String, Object> variable(String name, String value) {
        return Map.of("name", name, "scope", "GLOBAL", "defaultValue", value, "description", "");
    }

    private static Map<String, Object> branch(String variable, String value, String step) {
        return step(
                "gotoIf",
                null,
                Map.of("variable", variable, "operator", "equals", "value", value, "step", step));
    }

    @Test
    @Tag("V3")
    void theCarrierSeesCutPrefixAndCallerIdAndTheTalkIsRecorded() throws Exception {
        SyntheticAgent callee = carrier.add("0043331234", ANSWERS);
        route(
                "Out",
                "OUTBOUND",
                "_0X.",
                step(
                        "outbound",
                        null,
                        Map.of(
                                "trunk", trunk,
                                "cut", "1",
                                "prepend", "0043",
                                "callerId", "Parley & Co <0299001>",
                                "record", "true")));
        SyntheticCall call = annDials("0331234");
        await().atMost(10, TimeUnit.SECONDS).until(call::talking);
        SyntheticCall seen = callee.calls().getLast();
        assertEquals("0299001", seen.remote());
        assertTrue(seen.header("From").orElse("").contains("Parley & Co"), seen::toString);
        await("sound passes").until(() -> seen.heard().hears(440, SPAN));
        call.hangUp();
        await("the recording").until(() -> recordings().anyMatch(file -> size(file) > 1_000));
    }

    @Test
    @Tag("V3")
    void callersMeetInARoomWhosePinTheyKnowAndAreRecorded() throws Exception {
        route(
                "Room",
                "INBOUND",
                "7701",
                step("record", null, Map.of()),
                step("conference", null, Map.of("room", "44")));
        route(
                "Guarded",
                "INBOUND",
                "7702",
                step("conference", null, Map.of("room", "44", "pin", "9")),
                step("playback", null, Map.of("sound", tone)));
        SyntheticCall zoe =
                callers.call(
                        CallPlan.of("7701", "39011051", "Zoe").saying(new CallSound.Tone(880)));
        SyntheticCall yan =
                callers.call(
                        CallPlan.of("7701", "39011052", "Yan").saying(new CallSound.Tone(1_200)));
        await("each hears the other")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> zoe.heard().hears(1_200, SPAN) && yan.heard().hears(880, SPAN));
        yan.hangUp();
        SyntheticCall guest = callers.call("7702", "39011053", "Max");
        await().atMost(10, TimeUnit.SECONDS).until(guest::talking);
        await("the PIN lets him in")
                .atMost(20, TimeUnit.SECONDS)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    guest.sendKeys("9#");
                    return guest.heard().hears(880, SPAN);
                });
        await("the recording").until(() -> recordings().anyMatch(file -> size(file) > 1_000));
    }

    @Test
    @Tag("V3")
    void theNextAlternativeIsTriedOnCongestionAndNotOnBusy() throws Exception {
        SyntheticAgent full = carrier.add("9444", new AgentBehaviour.Reject(Duration.ZERO, 503));
        SyntheticAgent second = carrier.add("8444", ANSWERS);
        SyntheticAgent busy = carrier.add("9555", new AgentBehaviour.Busy());
        SyntheticAgent unused = carrier.add("8555", ANSWERS);
        route(
                "Alternatives",
                "OUTBOUND",
                "_0X.",
                step("outbound", null, Map.of("trunk", trunk, "cut", "1", "prepend", "9")),
                step("outbound", null, Map.of("trunk", trunk, "cut", "1", "prepend", "8")));
        SyntheticCall call = annDials("0444");
        await().atMost(10, TimeUnit.SECONDS).until(call::talking);
        assertEquals(1, full.calls().size());
        assertEquals(1, second.calls().size());
        call.hangUp();

        SyntheticCall refused = annDials("0555");
        await().atMost(10, TimeUnit.SECONDS).until(() -> refused.ended().isDone());
        assertEquals(486, refused.finalCode());
        assertEquals(1, busy.calls().size());
        assertTrue(unused.calls().isEmpty());
    }

    @Test
    @Tag("V3")
    void internationalNumbersAreDeniedUnlessAllowedAndHelpIsNeverGated() throws Exception {
        SyntheticAgent abroad = carrier.add("00441234", ANSWERS);
        SyntheticAgent help = carrier.add("112", ANSWERS);
        route(
                "Gated",
                "OUTBOUND",
                "_0X.",
                step("playback", never, Map.of("sound", tone)),
                step("outbound", null, Map.of("trunk", trunk, "cut", "1")));
        assertEquals(
                List.of("OUT_OF_HOURS", "DENIED"),
                dryRun("agents", "000441234").findValuesAsText("fate"));
        SyntheticCall denied = annDials("000441234");
        await().atMost(10, TimeUnit.SECONDS).until(() -> denied.ended().isDone());
        assertTrue(abroad.calls().isEmpty());
        assertTrue(denied.finalCode() >= 400, denied::toString);
        everybodyGoesHome();

        Map<String, Object> closed =
                new HashMap<>(
                        body(
                                "Closed",
                                "OUTBOUND",
                                "_0X.",
                                List.of(
                                        step("hangup", null, Map.of("cause", "17")),
                                        step(
                                                "outbound",
                                                never,
                                                Map.of("trunk", trunk, "cut", "1")))));
        closed.put("denied", "1,2,3");
        awaitRoute("Closed", made("/telephony/routes", closed));
        JsonNode tried = dryRun("agents", "0112");
        assertTrue(tried.path("emergency").asBoolean());
        assertEquals(List.of("HELP_FIRST", "TAKEN"), tried.findValuesAsText("fate"));
        assertEquals("112", tried.path("steps").path(1).path("called").asText());
        SyntheticCall call = annDials("0112");
        await().atMost(10, TimeUnit.SECONDS).until(call::talking);
        assertEquals(1, help.calls().size());
    }

    @Test
    @Tag("V3")
    void aPrefixChoosesTheWayOutAndTheNumberShownForWhoMayDialIt() throws Exception {
        SyntheticAgent milan = carrier.add("7331555", ANSWERS);
        SyntheticAgent kept = carrier.add("6334331555", ANSWERS);
        route(
                "Milan",
                "OUTBOUND",
                "_X.",
                "milan",
                step(
                        "outbound",
                        null,
                        Map.of("trunk", trunk, "prepend", "7", "callerId", "0288000")));
        route(
                "Kept",
                "OUTBOUND",
                "_334X.",
                "kept",
                step("outbound", null, Map.of("trunk", trunk, "prepend", "6")));
        String ann = agent("ann").toString();
        String team =
                made(
                        "/staff/teams",
                        Map.of("name", "Out", "description", "", "agents", List.of(ann)));
        Map<String, Object> prefix = prefix("Milan", "333", "milan", false);
        prefix.put("callerId", "Office, Milan <0299001>");
        prefix.put("agents", List.of(ann));
        String own = made("/telephony/out-prefixes", prefix);
        Map<String, Object> second = prefix("Kept", "334", "kept", true);
        second.put("teams", List.of(team));
        String other = made("/telephony/out-prefixes", second);
        awaitContext("the prefix", "parley-prefix-" + other);

        JsonNode tried = dryRun("agents", "333331555");
        assertEquals("Milan", tried.path("prefix").asText());
        assertEquals("Milan", tried.path("route").asText());
        assertEquals("7331555", tried.path("steps").path(0).path("called").asText());
        SyntheticCall call = annDials("333331555");
        await().atMost(10, TimeUnit.SECONDS).until(call::talking);
        SyntheticCall seen = milan.calls().getLast();
        assertEquals("0299001", seen.remote(), "the prefix's number goes before the route's");
        assertTrue(seen.header("From").orElse("").contains("Office, Milan"), seen::toString);
        call.hangUp();
        await("the report names the prefix")
                .atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        server.get("admin", "/reports/calls?q=Milan")
                                .json()
                                .path("rows")
                                .path(0)
                                .path("prefix")
                                .asText()
                                .equals("Milan"));

        SyntheticCall team1 = annDials("334331555");
        await("by a team, digits kept").atMost(10, TimeUnit.SECONDS).until(team1::talking);
        assertEquals(1, kept.calls().size());
        team1.hangUp();

        assertEquals(200, server.put("admin", "/staff/teams/" + team, emptied(team)).status());
        var users = AmiAction.of("ShowDialPlan").with("Context", "parley-prefix-" + other);
        await("who left the team is no user")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> shown(users).isEmpty());
        SyntheticCall refused = annDials("334331555");
        await().atMost(15, TimeUnit.SECONDS).until(() -> refused.ended().isDone());
        assertEquals(404, refused.finalCode());
        assertEquals(1, kept.calls().size(), "the carrier heard nothing");
        for (String id : List.of(own, other)) {
            assertEquals(204, server.delete("admin", "/telephony/out-prefixes/" + id).status());
        }
    }

    @Test
    @Tag("V3")
    void aPrefixThatLeadsNowhereOrInACircleOrIsHiddenIsRefused() {
        made(
                "/telephony/routes",
                body("Hiding", "OUTBOUND", "_333X.", List.of(step("hangup", null, Map.of()))));
        refused(prefix("Hidden", "333", "agents", false), "digits", "Hiding");
        refused(prefix("Nowhere", "334", "nowhere", false), "context", "no route");
        refused(prefix("Circle", "334", "agents", true), "keep", "another context");
        refused(prefix("Letters", "33a", "agents", false), "digits", "digits");
        Map<String, Object> stranger = prefix("Stranger", "334", "agents", false);
        stranger.put("agents", List.of("00000000-0000-7000-8000-000000000009"));
        refused(stranger, "agents", "not there");
        String one = made("/telephony/out-prefixes", prefix("One", "334", "agents", false));
        Map<String, Object> same = prefix("Two", "334", "agents", false);
        assertEquals(409, server.post("admin", "/telephony/out-prefixes", same).status());
        assertEquals(403, server.get("ann", "/telephony/out-prefixes").status());
        assertEquals(204, server.delete("admin", "/telephony/out-prefixes/" + one).status());
    }

    private static void refused(Map<String, Object> prefix, String field, String why) {
        RestServer.Answer answer = server.post("admin", "/telephony/out-prefixes", prefix);
        assertEquals(422, answer.status(), answer.body());
        assertTrue(answer.body().contains("\"" + field + "\""), answer.body());
        assertTrue(answer.body().contains(why), answer.body());
    }

    private static Map<String, Object> prefix(
            String name, String digits, String context, boolean keep) {
        Map<String, Object> prefix = new HashMap<>();
        prefix.put("name", name);
        prefix.put("digits", digits);
        prefix.put("context", context);
        prefix.put("keep", keep);
        prefix.put("callerId", "");
        prefix.put("enabled", true);
        return prefix;
    }

    private static ObjectNode emptied(String team) {
        var row = (ObjectNode) server.get("admin", "/staff/teams/" + team).json();
        row.putArray("agents");
        return row;
    }

    private static List<?> shown(AmiAction plan) {
        try {
            return server.part(AmiLink.class).list(plan).join();
        } catch (CompletionException _) {
            return List.of();
        }
    }

    private static UUID agent(String name) {
        return server.part(StaffService.class).findAgentByName(name).orElseThrow().id();
    }

    private static JsonNode dryRun(String context, String number) {
        return server.post(
                        "admin",
                        "/telephony/routes/dry-run",
                        Map.of("context", context, "number", number))
                .json();
    }

    private static void hears(String number, int hertz) {
        SyntheticCall call = callers.call(number, "39011002", "Yan");
        await(number + " plays " + hertz)
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> call.heard().hears(hertz, SPAN));
        call.hangUp();
    }

    private static SyntheticCall annDials(String number) {
        StaffService staff = server.part(StaffService.class);
        AgentPhone phone =
                staff.findPhone(staff.findAgentByName("ann").orElseThrow().id()).orElseThrow();
        return callers.call(
                CallPlan.of(number, phone.user(), "Ann")
                        .as(new Credentials(phone.user(), phone.secret())));
    }

    private static Map<String, Object> step(
            String application, String interval, Map<String, String> parameters) {
        Map<String, Object> step = new HashMap<>();
        step.put("application", application);
        step.put("intervalId", interval);
        step.put("parameters", parameters);
        return step;
    }

    private static void route(String name, String kind, String pattern, Object... steps) {
        awaitRoute(name, made("/telephony/routes", body(name, kind, pattern, List.of(steps))));
    }

    private static void route(
            String name, String kind, String pattern, String context, Object step) {
        Map<String, Object> route = new HashMap<>(body(name, kind, pattern, List.of(step)));
        route.put("context", context);
        awaitRoute(name, made("/telephony/routes", route));
    }

    private static void awaitRoute(String name, String id) {
        awaitContext("the route " + name, "parley-route-" + id);
    }

    private static void awaitContext(String what, String context) {
        var plan = AmiAction.of("ShowDialPlan").with("Context", context);
        await("Asterisk knows " + what)
                .atMost(10, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(() -> !server.part(AmiLink.class).list(plan).join().isEmpty());
    }

    private static Map<String, Object> body(
            String name, String kind, String pattern, List<?> steps) {
        return Map.of(
                "name", name,
                "kind", kind,
                "pattern", pattern,
                "description", "",
                "enabled", true,
                "steps", steps);
    }

    private static String made(String path, Object body) {
        RestServer.Answer answer = server.post("admin", path, body);
        assertEquals(201, answer.status(), answer.body());
        return answer.json().path("id").asText();
    }

    private static Stream<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return new ArrayList<>(
                            files.filter(file -> file.toString().endsWith(".wav"))
                                    .filter(file -> !file.toString().contains("sounds"))
                                    .toList())
                    .stream();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0;
        }
    }

    private static String tone660() throws IOException {
        int samples = 8_000 * 3;
        byte[] sound = new byte[samples * 2];
        for (int i = 0; i < samples; i++) {
            int value = (int) (12_000 * Math.sin(2 * Math.PI * 660 * i / 8_000));
            sound[2 * i] = (byte) value;
            sound[2 * i + 1] = (byte) (value >> 8);
        }
        var out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(
                        new ByteArrayInputStream(sound),
                        new AudioFormat(8_000, 16, 1, true, false),
                        samples),
                AudioFileFormat.Type.WAVE,
                out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
