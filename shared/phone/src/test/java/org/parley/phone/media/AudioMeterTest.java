package org.parley.phone.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;

final class AudioMeterTest {
    private static final Duration SPAN = Duration.ofMillis(300);

    private final AudioMeter meter = new AudioMeter();

    @Test
    void isSilentBeforeAnythingCame() {
        assertEquals(-99, meter.levelDbfs(SPAN));
        assertEquals(0, meter.toneShare(440, SPAN));
        assertFalse(meter.hears(440, SPAN));
    }

    @Test
    void measuresLoudnessAndTellsTonesApart() {
        feed(1000, 1, 440);
        assertEquals(-3.0, meter.levelDbfs(SPAN), 0.1);
        assertEquals(1.0, meter.toneShare(440, SPAN), 0.05);
        assertTrue(meter.toneShare(880, SPAN) < 0.02);
    }

    @Test
    void sharesThePowerAmongTwoTones() {
        feed(1000, 0.5, 440, 880);
        assertEquals(0.5, meter.toneShare(440, SPAN), 0.05);
        assertEquals(0.5, meter.toneShare(880, SPAN), 0.05);
    }

    @Test
    void looksAtTheLastSpanOnly() {
        feed(1000, 1, 440);
        feed(400, 1, 880);
        assertTrue(meter.hears(880, SPAN));
        assertFalse(meter.hears(440, SPAN));
        meter.clear();
        assertEquals(-99, meter.levelDbfs(SPAN));
    }

    @Test
    void beginsAnewWhenTheRateChanges() {
        feed(1000, 1, 440);
        short[] silence = new short[48_000];
        meter.add(silence, silence.length, 48_000);
        assertEquals(-99, meter.levelDbfs(SPAN));
        assertEquals(56_000, meter.samplesSeen());
    }

    private void feed(int millis, double amplitude, double... tones) {
        short[] samples = new short[8 * millis];
        for (int i = 0; i < samples.length; i++) {
            double sum = 0;
            for (double tone : tones) {
                sum += Math.sin(2 * Math.PI * tone * i / 8000);
            }
            samples[i] = (short) (amplitude * 32_767 * sum);
        }
        meter.add(samples, samples.length, 8000);
    }
}
