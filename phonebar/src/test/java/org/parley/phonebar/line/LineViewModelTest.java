package org.parley.phonebar.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.RegistrationFailure;
import org.parley.phone.RegistrationState;
import org.parley.phonebar.FakePhone;
import org.parley.phonebar.TestClock;

import java.time.Duration;
import java.util.List;

final class LineViewModelTest {
    private final TestClock clock = new TestClock();
    private final Texts texts =
            new Texts(
                    List.of("org.parley.desk.texts", "org.parley.phonebar.texts"),
                    Language.ENGLISH);
    private final Notices notices = new Notices(clock, new ProblemTexts(texts));
    private final FakePhone phone = new FakePhone(clock, Runnable::run);
    private final LineViewModel line = new LineViewModel(texts, clock, Runnable::run, notices);

    private void register() {
        line.use(phone);
        phone.register();
    }

    @Test
    void tellsWhetherCallsCanComeAndWhyNot() {
        assertEquals(Registration.CONNECTING, line.registration().get());
        register();
        assertEquals(Registration.REGISTERED, line.registration().get());
        phone.registration(
                new RegistrationState.Failed(new RegistrationFailure.UnknownHost("pbx"), null));
        assertEquals(Registration.FAILED, line.registration().get());
        assertTrue(line.registrationText().get().contains("pbx"));
    }

    @Test
    void showsWhoCallsAndThroughWhichQueueThenTheTalkWithItsTime() {
        register();
        var call = phone.ring("+46812345678", "Maria Lindqvist", "billing");
        assertEquals(Stage.INCOMING, line.stage().get());
        assertEquals("Maria Lindqvist", line.who().get());
        assertEquals("+46812345678 · billing", line.detail().get());
        clock.advance(Duration.ofSeconds(7));
        line.tick();
        assertEquals("00:07", line.timer().get());

        line.answer();
        assertEquals(Stage.TALKING, line.stage().get());
        clock.advance(Duration.ofSeconds(157));
        line.tick();
        assertEquals("02:37", line.timer().get());

        call.end(CallEnd.Cause.HUNG_UP_THERE);
        assertEquals(Stage.IDLE, line.stage().get());
        assertEquals("", line.who().get());
        assertEquals("", notices.text().get());
    }

    @Test
    void holdsTheTalkWhenASecondCallIsAnsweredAndComesBackToItAfterwards() {
        register();
        var first = phone.ring("1", "First", "");
        line.answer();
        var second = phone.ring("2", "Second", "");
        assertEquals("Second", line.who().get());
        assertEquals(1, line.beside().size());
        line.answer();
        assertEquals(CallState.HELD, first.state());
        assertEquals(CallState.TALKING, second.state());
        line.hangUp();
        assertEquals(Stage.HELD, line.stage().get());
        assertEquals("First", line.who().get());
        line.toggleHold();
        assertEquals(Stage.TALKING, line.stage().get());
    }

    @Test
    void refusesARingingCallByRejectAndByHangUp() {
        register();
        var one = phone.ring("1", "", "");
        line.reject();
        assertEquals(CallEnd.Cause.REJECTED_HERE, one.end().orElseThrow().cause());
        var two = phone.ring("2", "", "");
        line.hangUp();
        assertEquals(CallEnd.Cause.REJECTED_HERE, two.end().orElseThrow().cause());
    }

    @Test
    void tellsOfAMissedCallForAWhile() {
        register();
        phone.ring("+39 02 1234", "", "").end(CallEnd.Cause.CANCELLED_THERE);
        assertEquals("Missed: +39 02 1234", notices.text().get());
        clock.advance(Duration.ofSeconds(11));
        notices.tick();
        assertEquals("", notices.text().get());
    }

    @Test
    void mutesAndSendsKeysOnlyInATalk() {
        register();
        line.toggleMute();
        assertFalse(line.muted().get());
        var call = phone.ring("1", "", "");
        line.answer();
        line.toggleMute();
        assertTrue(line.muted().get());
        line.key("4");
        line.key("#");
        assertEquals("4#", call.keys());
        assertEquals("4#", line.sentKeys().get());
    }

    @Test
    void dialsANumberAsPeopleWriteItAndRefusesWhatIsNone() {
        register();
        line.number().set("+39 (02) 12.34-56");
        line.dial();
        assertEquals(List.of("+3902123456"), phone.dialled());
        assertEquals(Stage.DIALLING, line.stage().get());
        line.hangUp();
        line.number().set("Ann");
        line.dial();
        assertEquals(1, phone.dialled().size());
        assertTrue(notices.text().get().contains("Ann"));
    }

    @Test
    void saysWhyItCannotDialWhenNotRegistered() {
        line.use(phone);
        line.number().set("100");
        line.dial();
        assertEquals(List.of(), phone.dialled());
        assertFalse(notices.text().get().isEmpty());
        assertEquals("100", line.number().get());
    }

    @Test
    void saysThatACommandDidNotTakeEffect() {
        register();
        var call = phone.ring("1", "", "");
        call.breakDown();
        line.answer();
        assertEquals(Stage.INCOMING, line.stage().get());
        assertEquals("No answer in time. Try again.", notices.text().get());
    }

    @Test
    void showsHostileCallerNamesAsOneHarmlessLine() {
        register();
        phone.ring("1", "Eve\r\n${SHELL(x)}; \"q\"\u202e\u0000 😀" + "a".repeat(300), "");
        String shown = line.who().get();
        assertTrue(shown.startsWith("Eve ${SHELL(x)}; \"q\" 😀aaa"), shown);
        assertFalse(shown.contains("\n"));
        assertTrue(shown.codePointCount(0, shown.length()) <= 200);
    }

    @Test
    void closesItsTelephone() {
        register();
        line.close();
        assertTrue(phone.isClosed());
        phone.ring("1", "", "");
        assertEquals(Stage.IDLE, line.stage().get());
    }
}
