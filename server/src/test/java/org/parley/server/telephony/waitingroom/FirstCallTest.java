package org.parley.server.telephony.waitingroom;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.LiveCall;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticCall;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.audit.Actor;
import org.parley.server.telephony.recording.RecordingService;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// One real call through the whole: Asterisk, waiting room, router, agent, recording, report.
@Tag("asterisk")
class FirstCallTest {
    private static final Duration SPAN = Duration.ofMillis(400);
    private static CallCentre centre;

    @BeforeAll
    static void start() {
        centre = CallCentre.start(4, "ann", "bob", "cid");
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        List.of("ann", "bob", "cid").forEach(centre::signOff);
        centre.callers().calls().forEach(SyntheticCall::hangUp);
        await().atMost(10, TimeUnit.SECONDS).until(() -> centre.calls().list().isEmpty());
    }

    @Test
    @Tag("V6")
    void aCallIsRungAnsweredHeardRecordedAndReported() throws Exception {
        SyntheticAgent ann =
                centre.agent("ann", AgentBehaviour.answerAfter(Duration.ofMillis(200)));
        ann.say(new CallSound.Tone(880));
        SyntheticCall call = centre.call("39011001", "Zoe");
        await().until(() -> !ann.calls().isEmpty());
        SyntheticCall rung = ann.calls().getLast();
        await().until(() -> call.heard().hears(880, SPAN) && rung.heard().hears(440, SPAN));
        LiveCall live = centre.calls().list().getFirst();
        assertEquals(CallState.TALKING, live.state());
        assertEquals("sales", live.queue());
        assertEquals(centre.id("ann"), live.agentId());
        assertEquals("39011001", live.callerNumber());
        assertEquals("Zoe", live.callerName());
        assertEquals("800", live.dialled());
        assertTrue(live.recording());
        call.hangUp();
        call.ended().get(5, TimeUnit.SECONDS);
        CallRecord row = centre.report("39011001");
        assertEquals(Outcome.ANSWERED, row.outcome());
        assertEquals("sales", row.queue());
        assertEquals("ann", row.agentName());
        assertEquals("caller", row.endedBy());
        assertEquals("800", row.dialled());
        assertTrue(row.talkMillis() > 100, row::toString);
        assertTrue(row.ringMillis() >= 150, row::toString);
        Path recording = centre.node().folders().recordings().resolve(row.id() + ".wav");
        await().until(() -> Files.exists(recording) && Files.size(recording) > 1_000);
    }

    @Test
    void aBusyAgentIsPassedOver() throws Exception {
        SyntheticAgent ann = centre.agent("ann", new AgentBehaviour.Busy());
        SyntheticAgent bob = centre.agent("bob", new AgentBehaviour.Busy());
        SyntheticAgent cid = centre.agent("cid", AgentBehaviour.answerAfter(Duration.ofMillis(50)));
        int before = ann.calls().size() + bob.calls().size();
        SyntheticCall call = centre.call("39011002", "Busy");
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> cid.calls().stream().anyMatch(SyntheticCall::talking));
        assertTrue(ann.calls().size() + bob.calls().size() - before <= 2);
        cid.calls().getLast().hangUp();
        call.ended().get(5, TimeUnit.SECONDS);
        assertEquals("agent", centre.report("39011002").endedBy());
    }

    @Test
    void anAgentWhoDoesNotAnswerIsFollowedByTheNext() {
        SyntheticAgent ann = centre.agent("ann", new AgentBehaviour.RingForEver());
        SyntheticCall call = centre.call("39011003", "Patient");
        await().until(() -> ann.calls().stream().anyMatch(c -> !c.ended().isDone()));
        SyntheticAgent bob = centre.agent("bob", AgentBehaviour.answerAfter(Duration.ofMillis(50)));
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> bob.calls().stream().anyMatch(SyntheticCall::talking));
        assertTrue(ann.calls().getLast().ended().isDone());
        call.hangUp();
        CallRecord row = centre.report("39011003");
        assertEquals("bob", row.agentName());
        assertTrue(row.waitMillis() >= 3_500, row::toString);
        assertTrue(row.ringMillis() < 1_000, row::toString);
    }

    @Test
    void aRefusedCallGoesToTheNextAtOnce() {
        centre.agent("ann", new AgentBehaviour.Reject(Duration.ofMillis(300), 603));
        SyntheticCall call = centre.call("39011004", "Refused");
        await().until(() ->
                centre.calls().list().stream().anyMatch(c -> c.state() == CallState.RINGING));
        SyntheticAgent bob = centre.agent("bob", AgentBehaviour.answerAfter(Duration.ofMillis(50)));
        await().atMost(3, TimeUnit.SECONDS)
                .until(() -> bob.calls().stream().anyMatch(SyntheticCall::talking));
        call.hangUp();
        assertEquals("bob", centre.report("39011004").agentName());
    }

    @Test
    void aCallerMayGiveUpWaitingOrRinging() throws Exception {
        SyntheticCall waiting = centre.call("39011005", "Waiting");
        waiting.answered().get(5, TimeUnit.SECONDS);
        await().until(() ->
                centre.calls().list().stream().anyMatch(c -> c.state() == CallState.WAITING));
        waiting.hangUp();
        assertEquals(Outcome.ABANDONED, centre.report("39011005").outcome());
        SyntheticAgent ann = centre.agent("ann", new AgentBehaviour.RingForEver());
        SyntheticCall ringing = centre.call("39011006", "Ringing");
        await().until(() -> ann.calls().stream().anyMatch(c -> !c.ended().isDone()));
        ringing.hangUp();
        await().atMost(3, TimeUnit.SECONDS).until(() -> ann.calls().getLast().ended().isDone());
        assertEquals(Outcome.ABANDONED, centre.report("39011006").outcome());
        ann.behave(AgentBehaviour.answerAfter(Duration.ofMillis(50)));
        SyntheticCall next = centre.call("39011007", "Next");
        await().atMost(3, TimeUnit.SECONDS).until(() -> ann.calls().getLast().talking());
        next.hangUp();
    }

    @Test
    void twoCallersAndOneAgentAreServedInTheirOrder() throws Exception {
        SyntheticCall first = centre.call("39011008", "First");
        first.answered().get(5, TimeUnit.SECONDS);
        await().until(() ->
                centre.calls().list().size() == 1
                        && centre.calls().list().getFirst().state() == CallState.WAITING);
        SyntheticCall second = centre.call("39011009", "Second");
        second.answered().get(5, TimeUnit.SECONDS);
        SyntheticAgent ann = centre.agent("ann", AgentBehaviour.answerAfter(Duration.ofMillis(50)));
        await().until(() -> ann.calls().stream().anyMatch(SyntheticCall::talking));
        assertEquals("39011008", ann.calls().getLast().remote());
        ann.calls().getLast().hangUp();
        await().until(() ->
                ann.calls().stream().anyMatch(c -> c.talking() && c.remote().equals("39011009")));
        second.hangUp();
    }

    @Test
    void aCallerLeavesByTheExitDigit() throws Exception {
        SyntheticCall call = centre.call("39011010", "Leaver");
        call.answered().get(5, TimeUnit.SECONDS);
        await().until(() ->
                centre.calls().list().stream().anyMatch(c -> c.state() == CallState.WAITING));
        call.sendKeys("0");
        call.ended().get(15, TimeUnit.SECONDS);
        assertEquals(Outcome.EXITED, centre.report("39011010").outcome());
    }

    /// Asterisk keeps the first 80 bytes of a name.
    @Test
    void aHostileNameIsShownAsItIs() throws Exception {
        String name =
                "Zo\u00eb \"x\" \\ ${SHELL(id)} $[1+1]; 'y', <z> #exec & \ud83d\ude00 ${EXTEN} "
                        + "n".repeat(300);
        SyntheticAgent ann = centre.agent("ann", AgentBehaviour.answerAfter(Duration.ofMillis(50)));
        SyntheticCall call = centre.call("39011011", name);
        await().until(() -> ann.calls().stream().anyMatch(SyntheticCall::talking));
        String shown = centre.calls().list().getFirst().callerName();
        assertTrue(name.startsWith(shown) && shown.length() >= 60, shown);
        call.hangUp();
        call.ended().get(5, TimeUnit.SECONDS);
        assertEquals(shown, centre.report("39011011").callerName());
    }

    @Test
    void aRecordingIsFoundAndPlayed() throws Exception {
        SyntheticAgent ann = centre.agent("ann", AgentBehaviour.answerAfter(Duration.ofMillis(50)));
        SyntheticCall call = centre.call("39011012", "Recorded");
        await().until(() -> ann.calls().stream().anyMatch(SyntheticCall::talking));
        await("the two hear each other").until(() -> ann.calls().getLast().packetsReceived() > 25);
        call.hangUp();
        UUID id =
                await().atMost(10, TimeUnit.SECONDS)
                        .until(() -> centre.report("39011012").recordingId(), Objects::nonNull);
        try (InputStream sound =
                centre.part(RecordingService.class)
                        .open(
                                id,
                                RecordingService.Use.PLAY,
                                new RecordingService.Reader(Actor.SERVER, Sight.ALL))) {
            assertEquals("RIFF", new String(sound.readNBytes(4), StandardCharsets.US_ASCII));
        }
    }
}
