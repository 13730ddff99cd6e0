package org.parley.desk.player;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// A sound in memory, one channel of 16 bit.
public final class Wave {
    /// Nothing.
    public static final Wave SILENCE = new Wave(new short[0], 8_000);

    private final short[] samples;
    private final int rate;

    /// @param rate samples a second
    Wave(short[] samples, int rate) {
        this.samples = samples;
        this.rate = rate;
    }

    /// Reads a WAV file to its end.
    ///
    /// @throws IOException when it cannot be read or is no WAV file that Java knows
    public static Wave read(InputStream wav) throws IOException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new BufferedInputStream(wav))) {
            float rate = in.getFormat().getSampleRate();
            AudioFormat plain = new AudioFormat(rate, 16, 1, true, false);
            try (AudioInputStream converted = AudioSystem.getAudioInputStream(plain, in)) {
                byte[] bytes = converted.readAllBytes();
                short[] samples = new short[bytes.length / 2];
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = (short) ((bytes[2 * i] & 0xff) | bytes[2 * i + 1] << 8);
                }
                return new Wave(samples, Math.round(rate));
            }
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException("The recording is no sound that can be played.", e);
        }
    }

    /// Samples a second.
    int rate() {
        return rate;
    }

    int length() {
        return samples.length;
    }

    /// The sample at a place; silence outside of the sound.
    int at(int place) {
        return place < 0 || place >= samples.length ? 0 : samples[place];
    }

    public Duration duration() {
        return Duration.ofMillis(samples.length * 1_000L / rate);
    }

    /// How loud it gets in each of so many parts of equal length: 0 for silence, 1 for the loudest
    /// that a sample can be.
    public double[] peaks(int parts) {
        double[] peaks = new double[parts];
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) samples.length * part / parts);
            int to = (int) ((long) samples.length * (part + 1) / parts);
            int most = 0;
            for (int i = from; i < to; i++) {
                most = Math.max(most, Math.abs((int) samples[i]));
            }
            peaks[part] = most / (double) (Short.MAX_VALUE + 1);
        }
        return peaks;
    }
}
