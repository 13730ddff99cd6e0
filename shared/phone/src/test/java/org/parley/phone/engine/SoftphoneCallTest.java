package org.parley.phone.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.phone.testing.Desk.awaitState;
import static org.parley.phone.testing.Desk.awaitTone;
import static org.parley.phone.testing.Desk.done;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.phone.AutoAnswer;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.ParleyHeaders;
import org.parley.phone.PhoneCall;
import org.parley.phone.PhoneException;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.media.MediaStatistics;
import org.parley.phone.testing.Desk;
import org.parley.phone.testing.SmallAsterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Calls through a real Asterisk, judged by the sound that each side hears.
@Tag("asterisk")
final class SoftphoneCallTest {
    private static SmallAsterisk asterisk;
    private Desk ann;
    private SyntheticCaller caller;

    @BeforeAll
    static void startAsterisk() {
        asterisk = SmallAsterisk.start();
    }

    @AfterAll
    static void stopAsterisk() {
        asterisk.close();
    }

    @BeforeEach
    void register() throws IOException {
        caller = SyntheticCaller.open(asterisk.udp());
        ann = Desk.registered("1001", asterisk, 440);
    }

    @AfterEach
    void close() {
        caller.calls().forEach(SyntheticCall::hangUp);
        ann.close();
        caller.close();
    }

    @Test
    void hearsItsOwnToneFromTheEcho() {
        PhoneCall call = ann.phone().call("600");
        awaitState(call, CallState.TALKING);
        awaitTone(call, 440);
        await().until(() -> done(call.statistics()).packetsReceived() > 20);
        MediaStatistics statistics = done(call.statistics());
        assertTrue(
                statistics.packetsSent() > 20 && statistics.lossRatio() == 0,
                statistics.toString());
        assertEquals("opus", statistics.codec());
        done(call.hangUp());
        assertEquals(CallEnd.Cause.HUNG_UP_HERE, call.end().orElseThrow().cause());
        await().until(() -> ann.changes().equals(List.of("OUTGOING", "TALKING", "ENDED")));
        assertEquals(List.of("desk"), ann.listenerThreads());
    }

    @Test
    void answersACallerAndBothHearEachOther() throws Exception {
        SyntheticCall theirs =
                caller.call(
                        CallPlan.of("721001", "39011555", "Zoë ${EXTEN}; \"x\" 😀")
                                .saying(new CallSound.Tone(880)));
        PhoneCall ours = ann.nextIncoming();
        assertEquals(CallState.INCOMING_RINGING, ours.state());
        assertEquals("39011555", ours.remote().number());
        assertEquals("Zoë ${EXTEN}; \"x\" 😀", ours.remote().name());
        assertEquals("17", ours.header(ParleyHeaders.OFFER).orElseThrow());
        assertEquals("sales", ours.header(ParleyHeaders.QUEUE).orElseThrow());
        assertEquals("phone-17.4", ours.header(ParleyHeaders.CALL).orElseThrow());
        done(ours.answer());
        assertEquals(CallState.TALKING, ours.state());
        theirs.answered().get(5, TimeUnit.SECONDS);
        awaitTone(ours, 880);
        await().until(() -> theirs.heard().hears(440, Duration.ofMillis(300)));
        theirs.hangUp();
        awaitState(ours, CallState.ENDED);
        assertEquals(CallEnd.Cause.HUNG_UP_THERE, ours.end().orElseThrow().cause());
        assertWrongState(() -> done(ours.hold()));
    }

    @Test
    void refusesACall() throws Exception {
        SyntheticCall theirs = caller.call("1001", "39011555", "");
        PhoneCall ours = ann.nextIncoming();
        done(ours.reject());
        assertEquals(CallEnd.Cause.REJECTED_HERE, ours.end().orElseThrow().cause());
        theirs.ended().get(5, TimeUnit.SECONDS);
        assertWrongState(() -> done(ours.answer()));
    }

    @Test
    void noticesThatTheCallerGaveUp() throws Exception {
        SyntheticCall theirs = caller.call("1001", "39011555", "");
        PhoneCall ours = ann.nextIncoming();
        theirs.hangUp();
        awaitState(ours, CallState.ENDED);
        assertEquals(CallEnd.Cause.CANCELLED_THERE, ours.end().orElseThrow().cause());
    }

    @Test
    void givesUpACallThatRings() {
        PhoneCall call = ann.phone().call("618");
        awaitState(call, CallState.RINGING);
        done(call.hangUp());
        assertEquals(CallState.ENDED, call.state());
        await().until(() ->
                asterisk.command("core show channels count").contains("0 active channels"));
    }

    @Test
    void tellsBusyFromAnUnknownNumber() {
        PhoneCall busy = ann.phone().call("619");
        awaitState(busy, CallState.ENDED);
        assertEquals(CallEnd.Cause.BUSY, busy.end().orElseThrow().cause());
        PhoneCall unknown = ann.phone().call("999");
        awaitState(unknown, CallState.ENDED);
        assertEquals(CallEnd.Cause.NOT_FOUND, unknown.end().orElseThrow().cause());
    }

    @Test
    void holdsAndTakesBack() throws Exception {
        SyntheticCall theirs =
                caller.call(CallPlan.of("1001", "39011555", "").saying(new CallSound.Tone(880)));
        PhoneCall ours = ann.nextIncoming();
        done(ours.answer());
        awaitTone(ours, 880);
        await().until(() -> theirs.heard().hears(440, Duration.ofMillis(300)));
        done(ours.hold());
        assertEquals(CallState.HELD, ours.state());
        await("the caller hears the music")
                .until(() -> theirs.heard().hears(asterisk.musicTone(), Duration.ofMillis(400)));
        done(ours.unhold());
        await().until(() -> theirs.heard().hears(440, Duration.ofMillis(300)));
        ours.heard().clear();
        awaitTone(ours, 880);
        done(ours.hangUp());
        theirs.ended().get(5, TimeUnit.SECONDS);
    }

    @Test
    void mutesTheMicrophone() throws Exception {
        SyntheticCall theirs = caller.call("1001", "39011555", "");
        PhoneCall ours = ann.nextIncoming();
        done(ours.answer());
        await().until(() -> theirs.heard().hears(440, Duration.ofMillis(300)));
        ours.mute(true);
        await().until(() -> ours.muted() && theirs.heard().levelDbfs(Duration.ofMillis(300)) < -60);
        ours.mute(false);
        await().until(() -> theirs.heard().hears(440, Duration.ofMillis(300)));
        done(ours.hangUp());
    }

    @Test
    void pressesKeysThatAsteriskSees() {
        PhoneCall call = ann.phone().call("617");
        awaitState(call, CallState.TALKING);
        await().until(() -> done(call.statistics()).packetsSent() > 10);
        done(call.sendDtmf("19*4"));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> asterisk.command("dialplan show globals").contains("KEYS=19*4"));
        assertThrows(CompletionException.class, () -> done(call.sendDtmf("x")));
        done(call.hangUp());
    }

    @Test
    void transfersTheCallerToANumber() throws Exception {
        SyntheticCall theirs =
                caller.call(CallPlan.of("1001", "39011555", "").saying(new CallSound.Tone(880)));
        PhoneCall ours = ann.nextIncoming();
        done(ours.answer());
        awaitTone(ours, 880);
        done(ours.transferTo("602"));
        await().until(() -> theirs.heard().hears(660, Duration.ofMillis(300)));
        awaitState(ours, CallState.ENDED);
        assertEquals(CallEnd.Cause.TRANSFERRED, ours.end().orElseThrow().cause());
        assertTrue(theirs.talking());
    }

    @Test
    void keepsTheCallerWhenATransferFails() throws Exception {
        caller.call("1001", "39011555", "");
        PhoneCall ours = ann.nextIncoming();
        done(ours.answer());
        CompletionException problem =
                assertThrows(CompletionException.class, () -> done(ours.transferTo("999")));
        assertEquals(
                PhoneException.Problem.REFUSED,
                assertInstanceOf(PhoneException.class, problem.getCause()).problem());
        assertEquals(CallState.TALKING, ours.state());
        done(ours.hangUp());
    }

    @Test
    void joinsTheCallerWithAColleague() throws Exception {
        try (Desk bob = Desk.registered("1002", asterisk, 1320)) {
            SyntheticCall theirs =
                    caller.call(
                            CallPlan.of("1001", "39011555", "").saying(new CallSound.Tone(880)));
            PhoneCall ours = ann.nextIncoming();
            done(ours.answer());
            awaitTone(ours, 880);
            done(ours.hold());
            PhoneCall consultation = ann.phone().call("1002");
            PhoneCall bobs = bob.nextIncoming();
            done(bobs.answer());
            awaitState(consultation, CallState.TALKING);
            awaitTone(consultation, 1320);
            awaitTone(bobs, 440);
            done(ours.transferTo(consultation));
            awaitTone(bobs, 880);
            await().until(() -> theirs.heard().hears(1320, Duration.ofMillis(300)));
            awaitState(ours, CallState.ENDED);
            awaitState(consultation, CallState.ENDED);
            assertTrue(bobs.state().connected());
            done(bobs.hangUp());
            theirs.ended().get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void answersByItselfWhenTheServerSaysSo() throws Exception {
        SyntheticCall theirs = caller.call("711001", "39011555", "");
        PhoneCall ours = ann.nextIncoming();
        assertEquals(Duration.ZERO, ours.autoAnswerAfter().orElseThrow());
        awaitState(ours, CallState.TALKING);
        theirs.answered().get(5, TimeUnit.SECONDS);
        await().until(() -> theirs.heard().hears(440, Duration.ofMillis(300)));
        done(ours.hangUp());
    }

    @Test
    void neverAnswersByItselfWhenThePersonForbidsIt() throws Exception {
        ann.phone().autoAnswer(AutoAnswer.never());
        caller.call("711001", "39011555", "");
        PhoneCall ours = ann.nextIncoming();
        assertTrue(ours.autoAnswerAfter().isEmpty());
        done(ours.reject());
    }

    private static void assertWrongState(org.junit.jupiter.api.function.Executable action) {
        CompletionException problem = assertThrows(CompletionException.class, action);
        PhoneException cause = assertInstanceOf(PhoneException.class, problem.getCause());
        assertEquals(PhoneException.Problem.WRONG_STATE, cause.problem());
    }
}
