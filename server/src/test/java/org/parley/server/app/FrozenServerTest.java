package org.parley.server.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.contract.reports.Outcome;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The server's program hangs: its sockets still take what comes, but nobody reads it.
@Tag("asterisk")
@Tag("fault")
final class FrozenServerTest {
    private static final AgentBehaviour ANSWERS = AgentBehaviour.answerAfter(Duration.ofMillis(50));

    private WholeCentre centre;

    @AfterEach
    void end() throws Exception {
        if (centre != null) {
            centre.close();
        }
    }

    @Test
    @Timeout(240)
    void holdsNoArrivingCaller() throws Exception {
        centre = WholeCentre.make(2);
        centre.startServer();
        List<SyntheticAgent> agents = centre.register(ANSWERS);
        centre.signOnAll();
        await("members of Asterisk's own queue")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> centre.queue().split("PJSIP/").length == 3);

        centre.freezeServer(true);
        SyntheticCall early = centre.call("39014001", "Early");
        early.answered().get(5, TimeUnit.SECONDS);
        assertEquals(0, talking(agents), "nobody chose an agent");
        centre.freezeServer(false);
        await("the server that goes on gives him an agent")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> talking(agents) == 1);

        centre.freezeServer(true);
        SyntheticCall late = centre.call("39014002", "Late");
        late.answered().get(5, TimeUnit.SECONDS);
        await("Asterisk's own queue serves when the router gives no sign of life")
                .atMost(25, TimeUnit.SECONDS)
                .until(() -> talking(agents) == 2);
        assertTrue(early.talking(), "a talk goes on without the server");
        centre.freezeServer(false);

        await("the server sees both talks")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> centre.liveCalls() == 2);
        early.hangUp();
        late.hangUp();
        await("both in the report")
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> centre.reports().size() == 2);
        centre.reports().forEach(row -> assertEquals(Outcome.ANSWERED, row.outcome()));
        SyntheticCall next = centre.call("39014003", "Next");
        next.answered().get(5, TimeUnit.SECONDS);
        await("routing goes on").atMost(10, TimeUnit.SECONDS).until(() -> talking(agents) == 1);
    }

    private static long talking(List<SyntheticAgent> agents) {
        return agents.stream()
                .filter(agent -> agent.calls().stream().anyMatch(SyntheticCall::talking))
                .count();
    }
}
