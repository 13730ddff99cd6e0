package org.parley.phonebar.line;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineUnavailableException;

/// The sound by which an agent hears that a call rings: two soft tones, a second of them every
/// three seconds, on the system's default speaker. A machine without one rings in silence.
public final class RingTone {
    private static final Logger LOG = LoggerFactory.getLogger(RingTone.class);
    private static final int RATE = 22_050;
    private static final double LOUDNESS = 0.2;

    private volatile boolean wanted;
    private @Nullable Clip clip;

    /// Whether it should be heard; [#follow] makes it so.
    public void want(boolean sound) {
        wanted = sound;
    }

    /// Rings or falls silent, as is wanted now. It may wait for the sound system: not for the
    /// screen's thread.
    public synchronized void follow() {
        if (wanted) {
            start();
        } else {
            stop();
        }
    }

    private void start() {
        if (clip != null) {
            return;
        }
        try {
            Clip ringing = AudioSystem.getClip();
            byte[] sound = sound();
            ringing.open(new AudioFormat(RATE, 16, 1, true, false), sound, 0, sound.length);
            ringing.loop(Clip.LOOP_CONTINUOUSLY);
            clip = ringing;
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.info("a call rings in silence, there is no speaker: {}", e.getMessage());
        }
    }

    private void stop() {
        Clip ringing = clip;
        if (ringing != null) {
            ringing.close();
            clip = null;
        }
    }

    /// Three seconds of 16-bit samples, little-endian.
    static byte[] sound() {
        byte[] bytes = new byte[RATE * 3 * 2];
        for (int i = 0; i < RATE; i++) {
            double seconds = (double) i / RATE;
            double frequency = seconds % 0.5 < 0.25 ? 587.33 : 783.99;
            double fade = Math.min(1, Math.min(seconds, 1 - seconds) * 20);
            double value = Math.sin(2 * Math.PI * frequency * seconds) * fade * LOUDNESS;
            int sample = (int) Math.round(value * Short.MAX_VALUE);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }
}
