package org.parley.phonebar.line;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RingToneTest {
    @Test
    void ringsForASecondOfThreeAndNeverLoud() {
        byte[] sound = RingTone.sound();
        int loudest = 0;
        int lastHeard = 0;
        for (int i = 0; i < sound.length / 2; i++) {
            int sample = (sound[2 * i] & 0xFF) | sound[2 * i + 1] << 8;
            loudest = Math.max(loudest, Math.abs(sample));
            lastHeard = sample == 0 ? lastHeard : i;
        }
        assertTrue(loudest > 5_000 && loudest < 7_000, "loudest " + loudest);
        assertTrue(lastHeard * 3 < sound.length / 2 + 10);
    }

    @Test
    void isSilentWhereThereIsNoSpeaker() {
        var tone = new RingTone();
        tone.want(true);
        assertDoesNotThrow(tone::follow);
        tone.want(false);
        assertDoesNotThrow(tone::follow);
    }
}
