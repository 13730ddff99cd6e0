package org.parley.server.sounds.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

final class SoundConverterTest {
    private static final int RATE = 8_000;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "8000,1,16",
        "8000,1,8",
        "11025,1,16",
        "16000,2,16",
        "44100,2,16",
        "48000,1,24",
        "96000,2,24",
        "192000,1,16"
    })
    void keepsToneAndLengthOfEachForm(int rate, int channels, int bits) throws Exception {
        Path out = folder.resolve("out.wav");
        long millis = SoundConverter.convert(tone(rate, channels, bits, 1_000, 2), out);
        assertTrue(Math.abs(millis - 2_000) <= 5, () -> millis + " ms");
        double[] samples = read(out);
        double level = Math.sqrt(Arrays.stream(samples).map(s -> s * s).average().orElse(0));
        assertEquals(0.5 / Math.sqrt(2), level, 0.02);
        assertTrue(power(samples, 1_000) > 0.95, () -> "power " + power(samples, 1_000));
    }

    @Test
    void keepsOutWhatTelephonesCannotCarry() throws Exception {
        Path out = folder.resolve("out.wav");
        SoundConverter.convert(tone(44_100, 1, 16, 6_500, 1), out);
        double[] samples = read(out);
        double[] middle = Arrays.copyOfRange(samples, 400, samples.length - 400);
        double level = Math.sqrt(Arrays.stream(middle).map(s -> s * s).average().orElse(1));
        assertTrue(20 * Math.log10(level / 0.354) < -60, () -> "false tone " + level);
    }

    @Test
    void readsAnMp3() throws Exception {
        byte[] mp3;
        try (var in = SoundConverterTest.class.getResourceAsStream("tone.mp3")) {
            mp3 = in.readAllBytes();
        }
        Path out = folder.resolve("out.wav");
        long millis = SoundConverter.convert(mp3, out);
        assertTrue(millis >= 1_900 && millis <= 2_300, () -> millis + " ms");
        assertTrue(power(read(out), 440) > 0.9);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 44, 2_000})
    void refusesWhatIsNoSound(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        assertThrows(
                UnreadableSound.class,
                () -> SoundConverter.convert(noise, folder.resolve("out.wav")));
    }

    @Test
    void refusesADamagedHead() throws Exception {
        byte[] wave = tone(8_000, 1, 16, 1_000, 1);
        wave[22] = 0;
        wave[23] = 0;
        assertThrows(
                UnreadableSound.class,
                () -> SoundConverter.convert(wave, folder.resolve("out.wav")));
    }

    @Test
    void refusesMoreThanAnHour() {
        byte[] wave = new byte[11_000_000];
        byte[] head = wave(new byte[0], new AudioFormat(2_000, 8, 1, false, false));
        System.arraycopy(head, 0, wave, 0, 40);
        int data = wave.length - 44;
        for (int i = 0; i < 4; i++) {
            wave[40 + i] = (byte) (data >> (8 * i));
            wave[4 + i] = (byte) ((data + 36) >> (8 * i));
        }
        var refused =
                assertThrows(
                        UnreadableSound.class,
                        () -> SoundConverter.convert(wave, folder.resolve("out.wav")));
        assertTrue(refused.getMessage().contains("hour"), refused.getMessage());
    }

    private static byte[] tone(int rate, int channels, int bits, int hertz, int seconds) {
        int width = bits / 8;
        byte[] data = new byte[rate * seconds * channels * width];
        for (int i = 0; i < rate * seconds; i++) {
            double value = 0.5 * Math.sin(2 * Math.PI * hertz * i / rate);
            long sample = Math.round(value * ((1L << (bits - 1)) - 1)) + (bits == 8 ? 128 : 0);
            for (int c = 0; c < channels; c++) {
                for (int b = 0; b < width; b++) {
                    data[(i * channels + c) * width + b] = (byte) (sample >> (8 * b));
                }
            }
        }
        return wave(data, new AudioFormat(rate, bits, channels, bits != 8, false));
    }

    private static byte[] wave(byte[] data, AudioFormat format) {
        var out = new ByteArrayOutputStream();
        var in =
                new AudioInputStream(
                        new ByteArrayInputStream(data),
                        format,
                        data.length / format.getFrameSize());
        try {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static double[] read(Path file) throws Exception {
        try (var in = AudioSystem.getAudioInputStream(file.toFile())) {
            assertEquals(RATE, in.getFormat().getSampleRate());
            assertEquals(1, in.getFormat().getChannels());
            assertEquals(16, in.getFormat().getSampleSizeInBits());
            assertEquals(Files.size(file) - 44, in.getFrameLength() * 2);
            byte[] bytes = in.readAllBytes();
            double[] samples = new double[bytes.length / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) ((bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] << 8)) / 32_768.0;
            }
            return samples;
        }
    }

    /// The part of the power that lies at the frequency.
    private static double power(double[] samples, int hertz) {
        double sin = 0;
        double cos = 0;
        double all = 0;
        for (int i = 0; i < samples.length; i++) {
            sin += samples[i] * Math.sin(2 * Math.PI * hertz * i / RATE);
            cos += samples[i] * Math.cos(2 * Math.PI * hertz * i / RATE);
            all += samples[i] * samples[i];
        }
        return 2 * (sin * sin + cos * cos) / (samples.length * all);
    }
}
