package org.parley.phone.caller;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.phone.sip.Credentials;
import org.parley.phone.testing.SmallAsterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@Tag("asterisk")
final class SyntheticCallerTest {
    private static final Duration SPAN = Duration.ofMillis(400);
    private static SmallAsterisk asterisk;
    private SyntheticCaller caller;
    private SyntheticAgents agents;

    @BeforeAll
    static void startAsterisk() {
        asterisk = SmallAsterisk.start();
    }

    @AfterAll
    static void stopAsterisk() {
        asterisk.close();
    }

    @BeforeEach
    void open() throws IOException {
        caller = SyntheticCaller.open(asterisk.udp());
        agents = SyntheticAgents.open(asterisk.udp());
    }

    @AfterEach
    void close() {
        caller.close();
        agents.close();
    }

    @Test
    void hearsItsOwnToneFromTheEcho() throws Exception {
        SyntheticCall call = caller.call("600", "39011555", "Ann");
        call.answered().get(5, TimeUnit.SECONDS);
        await().until(() -> call.heard().hears(440, SPAN));
        assertEquals(200, call.finalCode());
        assertTrue(call.between(Mark.INVITE, Mark.ANSWERED).orElseThrow().toMillis() < 3000);
        call.hangUp();
        call.ended().get(5, TimeUnit.SECONDS);
        assertTrue(call.endedByUs());
    }

    @Test
    void pressesKeys() throws Exception {
        SyntheticCall call = caller.call("617", "39011555", "Ann");
        call.answered().get(5, TimeUnit.SECONDS);
        await().until(() -> call.packetsReceived() > 10);
        call.sendKeys("19*#");
        await().until(() -> asterisk.command("dialplan show globals").contains("KEYS=19*"));
        call.hangUp();
        call.ended().get(5, TimeUnit.SECONDS);
    }

    @Test
    void reachesAnAgentAndBothHearEachOther() throws Exception {
        SyntheticAgent agent =
                agents.add("2001", AgentBehaviour.answerAfter(Duration.ofMillis(100)));
        agent.say(new CallSound.Tone(880));
        assertEquals(
                200,
                agents.register(agent, "pw2001", Duration.ofMinutes(5)).get(5, TimeUnit.SECONDS));
        SyntheticCall call = caller.call("2001", "39011555", "Zoë \"x\" ${EXTEN}");
        call.answered().get(5, TimeUnit.SECONDS);
        SyntheticCall rung = agent.calls().getFirst();
        await().until(() -> call.heard().hears(880, SPAN) && rung.heard().hears(440, SPAN));
        assertEquals("39011555", rung.remote());
        assertTrue(call.between(Mark.RINGING, Mark.ANSWERED).orElseThrow().toMillis() >= 80);
        assertTrue(rung.nanos(Mark.INVITE).getAsLong() > call.nanos(Mark.INVITE).getAsLong());
        rung.hangUp();
        call.ended().get(5, TimeUnit.SECONDS);
        assertFalse(call.endedByUs());
    }

    @Test
    void saysThatAPasswordIsWrong() throws Exception {
        SyntheticAgent agent = agents.add("2002", new AgentBehaviour.Busy());
        assertEquals(
                401,
                agents.register(agent, "wrong", Duration.ofMinutes(5)).get(5, TimeUnit.SECONDS));
    }

    @Test
    void givesUpARingingCall() throws Exception {
        SyntheticAgent agent = agents.add("2003", new AgentBehaviour.RingForEver());
        agents.register(agent, "pw2003", Duration.ofMinutes(5)).get(5, TimeUnit.SECONDS);
        SyntheticCall call = caller.call("2003", "39011555", "");
        await().until(() -> !agent.calls().isEmpty());
        call.hangUp();
        call.ended().get(5, TimeUnit.SECONDS);
        assertEquals(487, call.finalCode());
        agent.calls().getFirst().ended().get(5, TimeUnit.SECONDS);
        assertEquals(487, agent.calls().getFirst().finalCode());
    }

    @Test
    void seesBusyAndRefusal() throws Exception {
        SyntheticAgent agent = agents.add("2004", new AgentBehaviour.Busy());
        agents.register(agent, "pw2004", Duration.ofMinutes(5)).get(5, TimeUnit.SECONDS);
        SyntheticCall call = caller.call("2004", "39011555", "");
        call.ended().get(5, TimeUnit.SECONDS);
        assertTrue(call.finalCode() >= 400, () -> "code " + call.finalCode());
        agent.behave(new AgentBehaviour.Reject(Duration.ofMillis(50), 603));
        SyntheticCall second = caller.call("2004", "39011555", "");
        second.ended().get(5, TimeUnit.SECONDS);
        assertTrue(second.finalCode() >= 400);
    }

    @Test
    void callsAsARegisteredUser() throws Exception {
        SyntheticCall call =
                caller.call(
                        CallPlan.of("600", "2005", "Desk").as(new Credentials("2005", "pw2005")));
        call.answered().get(5, TimeUnit.SECONDS);
        call.hangUp();
        call.ended().get(5, TimeUnit.SECONDS);
        SyntheticCall wrong =
                caller.call(CallPlan.of("600", "2005", "Desk").as(new Credentials("2005", "no")));
        wrong.ended().get(5, TimeUnit.SECONDS);
        assertEquals(401, wrong.finalCode());
    }

    @Test
    void placesABurstOfFortyCallsToFortyAgents() throws Exception {
        for (int i = 0; i < 40; i++) {
            SyntheticAgent agent =
                    agents.add("" + (2010 + i), AgentBehaviour.answerAfter(Duration.ofMillis(20)));
            assertEquals(
                    200,
                    agents.register(agent, "pw" + agent.user(), Duration.ofMinutes(5))
                            .get(5, TimeUnit.SECONDS));
        }
        List<SyntheticCall> burst = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            burst.add(
                    caller.call(
                            CallPlan.of("" + (2010 + i), "39011" + i, "Caller " + i)
                                    .saying(new CallSound.FewPackets(3))));
        }
        for (SyntheticCall call : burst) {
            call.answered().get(10, TimeUnit.SECONDS);
        }
        assertEquals(40, caller.calls().size());
        burst.forEach(SyntheticCall::hangUp);
        for (SyntheticCall call : burst) {
            call.ended().get(10, TimeUnit.SECONDS);
        }
        await().until(() -> agents.calls().isEmpty());
    }

    @Test
    void endsItsCallsWhenItIsClosed()
            throws InterruptedException, ExecutionException, TimeoutException {
        SyntheticCall call = caller.call("600", "39011555", "Ann");
        caller.close();
        call.ended().get(5, TimeUnit.SECONDS);
    }
}
