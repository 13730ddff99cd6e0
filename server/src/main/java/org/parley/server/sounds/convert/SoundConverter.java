package org.parley.server.sounds.convert;

import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.SampleBuffer;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// Converts WAV, AIFF, AU and MP3 to WAV of 8 kHz, one channel, 16 bit.
public final class SoundConverter {
    private static final float FULL = 32_768f;
    private static final int FRAMES = 4_096;
    private static final int SHORT_BITS = 16;
    private static final int MOST_CHANNELS = 32;
    private static final String NEITHER =
            "is neither a WAV nor an MP3 file that can be read. Save it as WAV (PCM) or MP3.";

    private SoundConverter() {}

    /// Converts a file.
    ///
    /// @param target is written anew; undefined when this fails
    /// @return how many milliseconds the sound lasts
    /// @throws UnreadableSound when it is no sound, empty, or longer than an hour
    public static long convert(byte[] content, Path target) throws IOException, UnreadableSound {
        long millis;
        try (WaveWriter writer = new WaveWriter(target)) {
            if (!readWave(content, writer)) {
                readMp3(content, writer);
            }
            millis = writer.millis();
        }
        if (millis == 0) {
            throw new UnreadableSound(NEITHER);
        }
        return millis;
    }

    /// Whether it is one of the forms that Java itself reads.
    private static boolean readWave(byte[] content, SampleSink out)
            throws IOException, UnreadableSound {
        try (AudioInputStream in =
                AudioSystem.getAudioInputStream(
                        new BufferedInputStream(new ByteArrayInputStream(content)))) {
            AudioFormat format = in.getFormat();
            int channels = format.getChannels();
            float rate = format.getSampleRate();
            if (channels < 1 || channels > MOST_CHANNELS || !(rate >= 1_000 && rate <= 768_000)) {
                throw new UnreadableSound(
                        "has "
                                + channels
                                + " channels at "
                                + rate
                                + " Hz, which is not supported.");
            }
            WaveWriter.checkLength(in.getFrameLength(), rate);
            try (AudioInputStream plain =
                    AudioSystem.getAudioInputStream(plain(rate, channels), in)) {
                var resampled = new TelephoneRate(rate, out);
                byte[] bytes = new byte[FRAMES * channels * 2];
                for (int n = plain.readNBytes(bytes, 0, bytes.length);
                        n > 0;
                        n = plain.readNBytes(bytes, 0, bytes.length)) {
                    float[] mono = mixed(bytes, n / (channels * 2), channels);
                    resampled.take(mono, mono.length);
                }
                resampled.end();
            }
            return true;
        } catch (UnsupportedAudioFileException _) {
            return false;
        } catch (IllegalArgumentException _) {
            throw new UnreadableSound(NEITHER);
        }
    }

    private static AudioFormat plain(float rate, int channels) {
        return new AudioFormat(
                AudioFormat.Encoding.PCM_SIGNED,
                rate,
                SHORT_BITS,
                channels,
                channels * 2,
                rate,
                false);
    }

    private static float[] mixed(byte[] bytes, int frames, int channels) {
        float[] mono = new float[frames];
        for (int i = 0; i < frames; i++) {
            float sum = 0;
            for (int c = 0; c < channels; c++) {
                int at = (i * channels + c) * 2;
                sum += (short) ((bytes[at] & 0xFF) | (bytes[at + 1] << Byte.SIZE));
            }
            mono[i] = sum / (channels * FULL);
        }
        return mono;
    }

    private static void readMp3(byte[] content, SampleSink out)
            throws IOException, UnreadableSound {
        var stream = new Bitstream(new ByteArrayInputStream(content));
        var decoder = new Decoder();
        @Nullable TelephoneRate resampled = null;
        try {
            for (Header header = stream.readFrame(); header != null; header = stream.readFrame()) {
                var frame = (SampleBuffer) decoder.decodeFrame(header, stream);
                if (resampled == null) {
                    resampled = new TelephoneRate(frame.getSampleFrequency(), out);
                }
                float[] mono = mixed(frame);
                resampled.take(mono, mono.length);
                stream.closeFrame();
            }
            if (resampled != null) {
                resampled.end();
            }
        } catch (BitstreamException | DecoderException | ArrayIndexOutOfBoundsException e) {
            throw new UnreadableSound(NEITHER);
        } finally {
            close(stream);
        }
    }

    private static float[] mixed(SampleBuffer frame) {
        int channels = frame.getChannelCount();
        short[] samples = frame.getBuffer();
        float[] mono = new float[frame.getBufferLength() / channels];
        for (int i = 0; i < mono.length; i++) {
            float sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += samples[i * channels + c];
            }
            mono[i] = sum / (channels * FULL);
        }
        return mono;
    }

    private static void close(Bitstream stream) throws IOException {
        try {
            stream.close();
        } catch (BitstreamException e) {
            throw new IOException("the MP3 stream cannot be closed", e);
        }
    }
}
