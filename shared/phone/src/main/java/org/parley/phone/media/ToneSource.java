package org.parley.phone.media;

import dev.onvoid.webrtc.media.audio.AudioSource;

/// What a telephone without a microphone says: a tone, or silence. Asked by the capture of the
/// headless module, on its thread, for 10 ms at a time.
final class ToneSource implements AudioSource {
    private final double frequency;
    private final double amplitude;
    private double phase;

    private ToneSource(double frequency, double amplitude) {
        this.frequency = frequency;
        this.amplitude = amplitude;
    }

    static ToneSource of(AudioMode audio) {
        return audio instanceof AudioMode.Tone tone
                ? new ToneSource(tone.frequency(), tone.amplitude())
                : new ToneSource(0, 0);
    }

    /// Fills a frame of 16 bits a sample, lower byte first, the same in each channel.
    ///
    /// @param count samples of all channels together
    @Override
    public int onPlaybackData(byte[] frame, int count, int sampleBytes, int channels, int rate) {
        double step = 2 * Math.PI * frequency / rate;
        for (int i = 0; i < count; i += channels) {
            int sample = (int) (amplitude * Short.MAX_VALUE * Math.sin(phase));
            for (int at = 2 * i; at < 2 * (i + channels); at += 2) {
                frame[at] = (byte) sample;
                frame[at + 1] = (byte) (sample >> 8);
            }
            phase = (phase + step) % (2 * Math.PI);
        }
        return count;
    }
}
