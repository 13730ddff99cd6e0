package org.parley.server.telephony.story;

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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.server.app.RestServer;
import org.parley.server.app.RestSteps;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.testing.Sipvicious;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Strangers with the programs that look for numbers and passwords, on a real Asterisk.
@Tag("asterisk")
@Tag("V1")
final class GuessersOnAsteriskTest {
    /// An answer, or what the program makes of it.
    private static final Pattern SEEN =
            Pattern.compile(
                    "SIP/2\\.0 \\d{3} \\w*|^(?:WARNING|ERROR):[A-Za-z]+", Pattern.MULTILINE);

    private static final AgentBehaviour ANSWERS = AgentBehaviour.answerAfter(Duration.ofMillis(50));

    @TempDir static Path data;
    private static RestServer server;
    private static SyntheticCaller callers;
    private static SyntheticAgents telephones;
    private static Sipvicious guesser;

    @BeforeAll
    static void start() throws Exception {
        server = RestServer.withAsterisk(data);
        callers = SyntheticCaller.open(server.sip());
        telephones = SyntheticAgents.open(server.sip());
        guesser = new Sipvicious(Files.createDirectories(data.resolve("guesser")), server.sip());
    }

    @AfterAll
    static void stop() {
        telephones.close();
        callers.close();
        server.close();
    }

    @Test
    @Timeout(value = 240, unit = TimeUnit.SECONDS)
    void findNeitherNumberNorPasswordWhileCallersAreServed() throws Exception {
        String ours = RestSteps.phone(server, "ann").user();
        assertEquals("5001", ours);
        SyntheticAgent ann = atWork();
        trunkAt("127.0.0.2");

        String found = guesser.map();
        assertTrue(found.contains("Parley"), found);
        assertFalse(found.toLowerCase(Locale.ROOT).contains("asterisk"), found);
        for (String method : List.of("REGISTER", "INVITE", "OPTIONS")) {
            nothing(guesser.war(method, "5000-5010", false));
            nothing(guesser.war(method, "5000-5010", true));
            String oneOfOurs = guesser.war(method, ours, true);
            nothing(oneOfOurs);
            assertEquals(seen(guesser.war(method, "5999", true)), seen(oneOfOurs), method);
        }
        assertTrue(ann.calls().isEmpty(), "a telephone rang for a stranger");
        nothing(guesser.crack(ours, List.of("5001", "1234", "ann", "password", "ann-demo-2026")));
        AgentPhone bob = RestSteps.phone(server, "bob");
        String right = guesser.crack(bob.user(), List.of("1234", bob.secret()));
        assertTrue(right.contains(bob.secret()), "it finds what it has in its list: " + right);

        Path log = server.part(AsteriskNodeSettings.class).folders().base().resolve("log/messages");
        assertEquals(
                5,
                Files.readAllLines(log).stream()
                        .filter(line ->
                                line.contains("sip:" + ours + "@")
                                        && line.contains("failed for '127.0.0.1:")
                                        && line.contains("Failed to authenticate"))
                        .count(),
                "the log tells each guess and whence it came");

        trunkAt("127.0.0.1");
        SyntheticCall call = callers.call("0800100", "390577654321", "Ugo Conti");
        await("ann talks")
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> ann.calls().stream().anyMatch(SyntheticCall::talking));
        call.hangUp();
    }

    private static void nothing(String said) {
        assertTrue(said.contains("found nothing"), said);
        assertFalse(said.contains("| 5"), said);
        assertFalse(said.contains("Traceback"), said);
    }

    private static List<String> seen(String said) {
        return SEEN.matcher(said).results().map(MatchResult::group).toList();
    }

    private static SyntheticAgent atWork() {
        AgentPhone phone = RestSteps.phone(server, "ann");
        SyntheticAgent ann = telephones.add(phone.user(), ANSWERS);
        await("ann's telephone is registered")
                .atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        telephones
                                        .register(ann, phone.secret(), Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
        assertEquals(200, server.post("ann", "/routing/me/sign-on", Map.of()).status());
        return ann;
    }

    /// Has the one trunk belong to an address: whoever is at another is a stranger.
    private static void trunkAt(String address) {
        JsonNode trunk = server.get("admin", "/telephony/trunks?limit=10").json().path("rows");
        ObjectNode demo = ((ObjectNode) trunk.path(0)).put("matches", address);
        RestServer.Answer changed =
                server.put("admin", "/telephony/trunks/" + demo.path("id").asText(), demo);
        assertEquals(200, changed.status(), changed.body());
        RestSteps.inForce(server);
    }
}
