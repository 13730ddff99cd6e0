package org.parley.server.telephony.waitingroom;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.routing.Strategy;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.server.telephony.config.model.QueueProfile;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Several telephones at once, and telephones that cannot be reached.
@Tag("asterisk")
class RingingTest {
    private static final AgentBehaviour ANSWERS = AgentBehaviour.answerAfter(Duration.ofMillis(50));

    private CallCentre centre;

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    @Tag("V2")
    void ringsAllAndTheFirstToAnswerHasTheCall() {
        centre = CallCentre.start(10, RingingTest::ringAll, "ann", "bob", "cid");
        SyntheticAgent ann = centre.agent("ann", new AgentBehaviour.RingForEver());
        SyntheticAgent bob =
                centre.agent("bob", AgentBehaviour.answerAfter(Duration.ofMillis(700)));
        SyntheticAgent cid = centre.agent("cid", new AgentBehaviour.Busy());
        SyntheticCall call = centre.call("39014001", "All");
        await().atMost(10, TimeUnit.SECONDS).until(() -> talks(bob));
        assertEquals(1, ann.calls().size());
        assertEquals(1, cid.calls().size());
        await().atMost(3, TimeUnit.SECONDS).until(() -> ann.calls().getLast().ended().isDone());
        call.hangUp();
        assertEquals("bob", centre.report("39014001").agentName());
        ann.behave(ANSWERS);
        bob.behave(new AgentBehaviour.RingForEver());
        SyntheticCall next = centre.call("39014002", "Again");
        await("who rang in vain is free again")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> talks(ann));
        next.hangUp();
    }

    @Test
    void anAgentWithoutATelephoneIsPassedOverAtOnce() {
        centre = CallCentre.start(10, "ann", "bob");
        centre.signOn("ann");
        SyntheticAgent bob = centre.agent("bob", ANSWERS);
        SyntheticCall call = centre.call("39014003", "Gone");
        await().atMost(5, TimeUnit.SECONDS).until(() -> talks(bob));
        call.hangUp();
        CallRecord row = centre.report("39014003");
        assertEquals("bob", row.agentName());
        assertTrue(row.waitMillis() < 3_000, row::toString);
    }

    @Test
    void aTelephoneThatDiedWhileRegisteredCostsOneRing() throws Exception {
        centre = CallCentre.start(2, "ann", "bob");
        var pbx = new InetSocketAddress("127.0.0.1", centre.node().ports().sip());
        try (var dying = SyntheticAgents.open(pbx)) {
            SyntheticAgent ann = dying.add("ann", ANSWERS);
            assertEquals(
                    200,
                    dying.register(ann, "ann-secret-1", Duration.ofMinutes(30))
                            .get(10, TimeUnit.SECONDS));
        }
        centre.signOn("ann");
        SyntheticCall call = centre.call("39014004", "Dead");
        call.answered().get(5, TimeUnit.SECONDS);
        await().until(() -> centre.node().cli("core show channels").contains("PJSIP/ann"));
        SyntheticAgent bob = centre.agent("bob", ANSWERS);
        await().atMost(10, TimeUnit.SECONDS).until(() -> talks(bob));
        call.hangUp();
        assertEquals("bob", centre.report("39014004").agentName());
    }

    private static boolean talks(SyntheticAgent agent) {
        return agent.calls().stream().anyMatch(SyntheticCall::talking);
    }

    private static QueueProfile ringAll(QueueProfile queue) {
        return QueueProfile.of(queue.name(), Strategy.RINGALL)
                .withTiming(queue.timing())
                .withLimits(queue.limits())
                .recorded(true);
    }
}
