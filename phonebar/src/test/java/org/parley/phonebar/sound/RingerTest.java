package org.parley.phonebar.sound;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.phonebar.FakeLoudspeakers;

@Tag("G7")
final class RingerTest {
    private final FakeLoudspeakers loudspeakers = new FakeLoudspeakers();
    private final Ringer ringer = new Ringer(loudspeakers);

    @ParameterizedTest
    @EnumSource(Melody.class)
    void everyMelodyPausesAndIsAsLoudAsWished(Melody melody) {
        byte[] half = melody.samples(50);
        int loudest = loudest(half);
        assertTrue(loudest > 5_000 && loudest < 7_000, "loudest " + loudest);
        assertTrue(lastHeard(half) * 2 < half.length / 2, "silence follows");
        assertEquals(0, loudest(melody.samples(0)));
        assertTrue(loudest(melody.samples(100)) < 14_000);
    }

    private static int sample(byte[] sound, int i) {
        return (short) (sound[2 * i] & 0xFF | sound[2 * i + 1] << 8);
    }

    private static int loudest(byte[] sound) {
        int loudest = 0;
        for (int i = 0; i < sound.length / 2; i++) {
            loudest = Math.max(loudest, Math.abs(sample(sound, i)));
        }
        return loudest;
    }

    private static int lastHeard(byte[] sound) {
        int last = 0;
        for (int i = 0; i < sound.length / 2; i++) {
            last = sample(sound, i) == 0 ? last : i;
        }
        return last;
    }

    @Test
    void ringsByTheChosenDeviceUntilItIsEnough() {
        ringer.use(SoundChoice.USUAL.ringing().withDevice("Desk speaker"));
        ringer.want(true);
        ringer.follow();
        ringer.follow();
        assertEquals(1, loudspeakers.sounding("Desk speaker"), "once");
        ringer.want(false);
        ringer.follow();
        assertEquals(0, loudspeakers.sounding("Desk speaker"));
    }

    @Test
    void staysSilentAndBeepsNotWhenThatIsChosen() {
        ringer.use(SoundChoice.USUAL.ringing().with(false, false));
        ringer.want(true);
        ringer.follow();
        ringer.beep();
        assertEquals(0, loudspeakers.begun());
        ringer.use(SoundChoice.USUAL.ringing().with(false, true));
        ringer.beep();
        assertEquals(1, loudspeakers.begun());
    }

    @Test
    void isSilentWhereThereIsNoSpeaker() {
        var alone = new Ringer(new SystemLoudspeakers());
        alone.want(true);
        assertDoesNotThrow(alone::follow);
        assertDoesNotThrow(alone::beep);
        alone.want(false);
        assertDoesNotThrow(alone::follow);
    }
}
