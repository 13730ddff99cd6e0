package org.parley.server.telephony.waitingroom;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.Outcome;
import org.parley.contract.routing.Channel;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.LiveCall;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.routing.model.RoutingEvent;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is promised when something breaks.
@Tag("asterisk")
@Tag("fault")
class FaultTest {
    private static final AgentBehaviour ANSWERS = AgentBehaviour.answerAfter(Duration.ofMillis(50));

    /// Name, address, start, age, file descriptor.
    private static final Pattern SESSION =
            Pattern.compile("^ *parley\\S*\\s+\\S+\\s+\\d+\\s+\\d+\\s+(\\d+)", Pattern.MULTILINE);

    private CallCentre centre;

    @AfterEach
    void stop() {
        centre.close();
    }

    private long in(CallState state) {
        return centre.calls().list().stream().map(LiveCall::state).filter(s -> s == state).count();
    }

    @Test
    void aCutLinkLosesNothing() {
        centre = CallCentre.start(4, "ann");
        SyntheticAgent ann = centre.agent("ann", ANSWERS);
        SyntheticCall first = centre.call("39012001", "First");
        await().until(() -> in(CallState.TALKING) == 1);
        centre.call("39012002", "Second");
        await().until(() -> in(CallState.WAITING) == 1);
        long epoch = centre.link().epoch();
        String connected = centre.node().cli("manager show connected");
        var sessions = SESSION.matcher(connected);
        List<String> kicked = new ArrayList<>();
        while (sessions.find()) {
            kicked.add(centre.node().cli("manager kick session " + sessions.group(1)));
        }
        assertTrue(kicked.size() >= 2, connected);
        await("a new connection after " + kicked)
                .atMost(5, TimeUnit.SECONDS)
                .until(() -> centre.link().epoch() > epoch);
        await().atMost(5, TimeUnit.SECONDS)
                .until(() -> in(CallState.TALKING) == 1 && in(CallState.WAITING) == 1);
        first.hangUp();
        await().atMost(5, TimeUnit.SECONDS)
                .until(() ->
                        ann.calls().stream()
                                .anyMatch(c -> c.talking() && c.remote().equals("39012002")));
    }

    @Test
    void anAsteriskThatWasRestartedIsTakenAsItIs() {
        centre = CallCentre.start(4, "ann", "bob");
        centre.agent("ann", ANSWERS);
        centre.call("39012003", "Lost");
        await().until(() -> in(CallState.TALKING) == 1);
        centre.node().restart();
        await().atMost(20, TimeUnit.SECONDS).until(() -> centre.link().epoch() == 2);
        await().atMost(5, TimeUnit.SECONDS).until(() -> centre.calls().list().isEmpty());
        await().atMost(5, TimeUnit.SECONDS)
                .until(() -> centre.node().cli("queue show sales").contains("PJSIP/ann"));
        CallRecord lost = centre.report("39012003");
        assertEquals("system", lost.endedBy());
        SyntheticAgent bob = centre.agent("bob", ANSWERS);
        centre.call("39012004", "Later");
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> bob.calls().stream().anyMatch(SyntheticCall::talking));
    }

    @Test
    void signedOnAgentsAndTheirPausesComeBackWithAsterisk() {
        centre = CallCentre.start(4, "ann", "bob", "cid");
        centre.agent("ann", ANSWERS);
        centre.agent("bob", ANSWERS);
        centre.routing()
                .submit(
                        new RoutingEvent.AgentPaused(
                                centre.id("ann"), Set.of(Channel.VOICE), "lunch"));
        await().atMost(5, TimeUnit.SECONDS).until(() -> members().equals("ann:lunch bob:"));
        centre.node().restart();
        await().atMost(20, TimeUnit.SECONDS).until(() -> centre.link().epoch() == 2);
        await().atMost(5, TimeUnit.SECONDS).until(() -> members().equals("ann:lunch bob:"));
    }

    /// The members of Asterisk's own queue as `QueueStatus` tells them: `name:reason of the pause`.
    private String members() {
        return centre.link().list(AmiAction.of("QueueStatus")).join().stream()
                .filter(row -> row.name().equals("QueueMember"))
                .map(row ->
                        row.text("Name")
                                + ":"
                                + (row.text("Paused").equals("1") ? row.text("PausedReason") : ""))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    @Timeout(110)
    void aKilledServerLosesNoCall() throws Exception {
        String[] names = new String[20];
        for (int i = 0; i < 20; i++) {
            names[i] = "a" + (10 + i);
        }
        centre = CallCentre.start(20, names);
        centre.stopServer();
        Process server =
                new ProcessBuilder(centre.serverCommand())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<SyntheticAgent> agents = new ArrayList<>();
        List<SyntheticCall> calls = new ArrayList<>();
        try {
            var out =
                    new BufferedReader(
                            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            for (String line = out.readLine(); !"READY".equals(line); line = out.readLine()) {
                assertTrue(line != null, "the server ended");
            }
            Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
            for (String name : names) {
                agents.add(centre.telephone(name, ANSWERS));
            }
            for (int i = 0; i < 10; i++) {
                server.getOutputStream().write((names[i] + "\n").getBytes(StandardCharsets.UTF_8));
            }
            server.getOutputStream().flush();
            await().until(() -> centre.node().cli("queue show sales").split("PJSIP/").length == 11);
            for (int i = 0; i < 10; i++) {
                calls.add(centre.call("3901300" + i, "Talker " + i));
            }
            await().atMost(20, TimeUnit.SECONDS).until(() -> talking(agents) == 10);
            for (int i = 0; i < 10; i++) {
                SyntheticCall call = centre.call("3901310" + i, "Waiter " + i);
                calls.add(call);
                call.answered().get(10, TimeUnit.SECONDS);
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> centre.node().cli("queue show sales").contains("has 10 calls"));
        assertEquals(10, talking(agents), "talks go on without a server");
        calls.subList(0, 10).forEach(SyntheticCall::hangUp);
        await().atMost(30, TimeUnit.SECONDS).until(() -> talking(agents) == 10);
        assertTrue(calls.subList(10, 20).stream().noneMatch(call -> call.ended().isDone()));
        centre.startServer();
        await().atMost(5, TimeUnit.SECONDS).until(() -> in(CallState.TALKING) == 10);
        calls.subList(10, 20).forEach(SyntheticCall::hangUp);
        await().atMost(20, TimeUnit.SECONDS).until(() -> centre.reports().size() == 20);
        for (CallRecord row : centre.reports()) {
            assertEquals(Outcome.ANSWERED, row.outcome(), row::toString);
            assertEquals("sales", row.queue());
            assertTrue(row.agentName() != null, row::toString);
        }
    }

    private static long talking(List<SyntheticAgent> agents) {
        return agents.stream()
                .filter(a -> a.calls().stream().anyMatch(SyntheticCall::talking))
                .count();
    }
}
