package org.parley.server.telephony.waitingroom;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.routing.Channel;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.LiveCall;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.routing.model.RoutingEvent;

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
}
