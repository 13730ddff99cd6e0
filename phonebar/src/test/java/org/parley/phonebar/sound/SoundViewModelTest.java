package org.parley.phonebar.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.platform.Preference;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.phone.CallState;
import org.parley.phone.media.SoundTreatment;
import org.parley.phonebar.FakeLoudspeakers;
import org.parley.phonebar.FakePhone;
import org.parley.phonebar.FakePreferences;
import org.parley.phonebar.TestClock;
import org.parley.phonebar.line.Notices;

import java.time.Duration;
import java.util.List;

@Tag("G7")
final class SoundViewModelTest {
    private final TestClock clock = new TestClock();
    private final FakePreferences server = new FakePreferences();
    private final FakeLoudspeakers loudspeakers = new FakeLoudspeakers();
    private final FakePhone phone = new FakePhone(clock, Runnable::run);

    /// What an agent has after signing in.
    private SoundViewModel signedIn() {
        var texts = new Texts(List.of("org.parley.desk.texts"), Language.ENGLISH);
        var model =
                new SoundViewModel(
                        server,
                        BackgroundWork.onCaller(),
                        new Notices(clock, new ProblemTexts(texts)),
                        loudspeakers);
        model.load();
        model.use(phone);
        return model;
    }

    @Test
    void whatIsChosenHoldsAfterSigningInAgain() {
        SoundViewModel first = signedIn();
        first.change(choice ->
                choice.with(choice.ringing().withDevice("Desk speaker").withMelody(Melody.BELL))
                        .with(choice.voice().withMicrophone("mic-2").withVolumes(60, 70))
                        .with(new SoundTreatment(true, false, true)));
        FakePhone other = new FakePhone(clock, Runnable::run);
        SoundViewModel again = signedIn();
        again.use(other);
        assertEquals("Desk speaker", again.choice().get().ringing().device());
        assertEquals(Melody.BELL, again.choice().get().ringing().melody());
        assertEquals("mic-2", other.audio().microphone().orElseThrow().id());
        assertTrue(other.audio().speaker().isEmpty(), "as the computer has it");
        assertEquals("60 70", other.audio().volumes());
        assertFalse(other.audio().treatment().noiseSuppression());
        again.ring(true);
        assertEquals(1, loudspeakers.sounding("Desk speaker"));
        again.ring(false);
        assertEquals(0, loudspeakers.sounding("Desk speaker"));
    }

    @Test
    void whatCannotBeReadIsAsUsual() {
        server.put("phonebar.sound", new Preference("{broken"));
        assertEquals(SoundChoice.USUAL, signedIn().choice().get());
        server.put("phonebar.sound", new Preference("{}"));
        assertEquals(SoundChoice.USUAL, signedIn().choice().get());
    }

    @Test
    @Tag("G2")
    void beepsOnlyForACallThatAnsweredItself() {
        signedIn();
        var own = phone.ring("1", "Ugo", "sales");
        own.answerAfter(Duration.ofSeconds(3));
        clock.advance(Duration.ofSeconds(3));
        own.become(CallState.TALKING);
        assertEquals(1, loudspeakers.begun());
        own.become(CallState.HELD);
        own.become(CallState.TALKING);
        assertEquals(1, loudspeakers.begun(), "not after a hold");
        var taken = phone.ring("2", "Eva", "sales");
        taken.answerAfter(Duration.ofSeconds(3));
        clock.advance(Duration.ofSeconds(1));
        taken.become(CallState.TALKING);
        var manual = phone.ring("3", "Ida", "sales");
        manual.become(CallState.TALKING);
        assertEquals(1, loudspeakers.begun(), "the agent knows");
    }
}
