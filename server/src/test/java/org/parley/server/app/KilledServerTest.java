package org.parley.server.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.Outcome;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The whole server, in a process of its own, dies at work: `kill -9` with ten calls talking and
/// ten waiting.
@Tag("asterisk")
@Tag("fault")
final class KilledServerTest {
    private static final int TEN = 10;
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
    void losesNoCallAndReportsAllOfThem() throws Exception {
        centre = WholeCentre.make(TEN);
        centre.startServer();
        List<SyntheticAgent> agents = centre.register(ANSWERS);
        centre.signOnAll();
        await("members of Asterisk's own queue")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> centre.queue().split("PJSIP/").length == TEN + 1);
        List<SyntheticCall> first = call("3901300", TEN);
        await("ten talks").atMost(30, TimeUnit.SECONDS).until(() -> talking(agents) == TEN);
        List<SyntheticCall> waiting = call("3901310", TEN);
        for (SyntheticCall call : waiting) {
            call.answered().get(20, TimeUnit.SECONDS);
        }

        centre.killServer();

        await("ten in Asterisk's own queue")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> centre.queue().contains("has 10 calls"));
        assertEquals(TEN, talking(agents), "talks go on without a server");
        first.forEach(SyntheticCall::hangUp);
        await("the waiting ten are answered without a server")
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> waiting.stream().allMatch(c -> heardAt(agents, c)));
        assertTrue(waiting.stream().noneMatch(call -> call.ended().isDone()));

        centre.startServer();

        await("the new server sees ten talks")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> centre.liveCalls() == TEN);
        assertEquals(TEN, talking(agents), "talks go on when the server is back");
        waiting.forEach(SyntheticCall::hangUp);
        await("all twenty in the report")
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> centre.reports().size() == 2 * TEN);
        for (CallRecord row : centre.reports()) {
            assertEquals(Outcome.ANSWERED, row.outcome(), row::toString);
            assertEquals(WholeCentre.QUEUE, row.queue(), row::toString);
            assertNotNull(row.agentName(), row::toString);
        }
    }

    private List<SyntheticCall> call(String numberWithoutLastDigit, int count) {
        List<SyntheticCall> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(centre.call(numberWithoutLastDigit + i, "Caller " + i));
        }
        return calls;
    }

    /// Does an agent talk with this caller?
    private static boolean heardAt(List<SyntheticAgent> agents, SyntheticCall caller) {
        String number = caller.header("From").orElse("");
        return agents.stream()
                .flatMap(agent -> agent.calls().stream())
                .anyMatch(call -> call.talking() && number.contains("sip:" + call.remote() + "@"));
    }

    private static long talking(List<SyntheticAgent> agents) {
        return agents.stream()
                .filter(agent -> agent.calls().stream().anyMatch(SyntheticCall::talking))
                .count();
    }
}
