package org.parley.phonebar.sound;

import javax.sound.sampled.AudioFormat;

/// How a call rings: three seconds, which are repeated.
public enum Melody {
    /// Two soft tones in turn.
    CHIME,
    /// The bell of an old telephone.
    BELL,
    /// Three rising tones.
    RISING,
    /// One low tone.
    HUM;

    /// What the bytes are: 16 bits, one channel, little-endian.
    static final AudioFormat FORMAT = new AudioFormat(22_050, 16, 1, true, false);

    private static final int RATE = 22_050;
    private static final double LOUDEST = 0.4;
    private static final double FADE_SECONDS = 0.02;
    private static final int SECONDS = 3;

    /// In Hz, one after the other.
    private double[] tones() {
        return switch (this) {
            case CHIME -> new double[] {587.33, 783.99, 587.33, 783.99};
            case BELL ->
                    new double[] {1318.5, 1046.5, 1318.5, 1046.5, 1318.5, 1046.5, 1318.5, 1046.5};
            case RISING -> new double[] {523.25, 659.25, 783.99};
            case HUM -> new double[] {220};
        };
    }

    /// How long each sounds, in seconds.
    private double each() {
        return switch (this) {
            case CHIME -> 0.25;
            case BELL -> 0.125;
            case RISING -> 0.3;
            case HUM -> 1;
        };
    }

    /// Three seconds of it.
    ///
    /// @param volume 0 to 100
    byte[] samples(int volume) {
        return render(tones(), each(), SECONDS, volume);
    }

    /// The short sign that a call has answered itself.
    ///
    /// @param volume 0 to 100
    static byte[] beep(int volume) {
        return render(new double[] {880}, 0.2, 0.3, volume);
    }

    private static byte[] render(double[] tones, double each, double length, int volume) {
        byte[] bytes = new byte[2 * (int) (RATE * length)];
        double loudness = LOUDEST * volume / 100;
        for (int i = 0; i < bytes.length / 2; i++) {
            double seconds = (double) i / RATE;
            int tone = (int) (seconds / each);
            if (tone >= tones.length) {
                break;
            }
            double within = seconds - tone * each;
            double fade = Math.min(1, Math.min(within, each - within) / FADE_SECONDS);
            double value = Math.sin(2 * Math.PI * tones[tone] * seconds) * fade * loudness;
            int sample = (int) Math.round(value * Short.MAX_VALUE);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }
}
