package org.parley.installer;

import org.parley.phone.media.AudioMeter;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// A recording of 16-bit samples in one channel.
///
/// @param rate samples per second
@SuppressWarnings("ArrayRecordComponent") // never compared
record Wav(short[] samples, int rate) {
    private static final int WINDOWS = 10;

    static Wav read(InputStream in) throws IOException {
        try (AudioInputStream sound =
                AudioSystem.getAudioInputStream(new BufferedInputStream(in))) {
            AudioFormat format = sound.getFormat();
            if (format.getSampleSizeInBits() != 16 || format.getChannels() != 1) {
                throw new QuickStartFault("The recording is not 16-bit mono but " + format);
            }
            var order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            var buffer = ByteBuffer.wrap(sound.readAllBytes()).order(order).asShortBuffer();
            short[] samples = new short[buffer.remaining()];
            buffer.get(samples);
            return new Wav(samples, (int) format.getSampleRate());
        } catch (UnsupportedAudioFileException e) {
            throw new QuickStartFault("The recording is no sound file: " + e.getMessage());
        }
    }

    long millis() {
        return samples.length * 1000L / rate;
    }

    /// Whether a tone is a clear part of the sound, in most of ten windows.
    boolean holds(int frequency) {
        int width = samples.length / WINDOWS;
        int found = 0;
        for (int i = 0; i < WINDOWS && width > 0; i++) {
            var meter = new AudioMeter();
            short[] part = java.util.Arrays.copyOfRange(samples, i * width, (i + 1) * width);
            meter.add(part, part.length, rate);
            if (meter.toneShare(frequency, Duration.ofMillis(500)) > 0.1) {
                found++;
            }
        }
        return found >= WINDOWS / 2;
    }

    @Override
    public String toString() {
        return "Wav[" + millis() + " ms]";
    }
}
