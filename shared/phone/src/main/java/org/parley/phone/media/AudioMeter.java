package org.parley.phone.media;

import java.time.Duration;

/// Measures the last two seconds of a stream of sound: loudness, and the share of one tone in it by
/// Goertzel's algorithm. One thread feeds it, any thread reads it.
public final class AudioMeter {
    private static final double SILENCE_DBFS = -99;
    private static final int KEPT_SECONDS = 2;

    private short[] ring = new short[0];
    private int rate;
    private int next;
    private int filled;
    private long samplesSeen;

    /// Adds samples of one channel, 16 bits, at `rate` per second. A change of the rate begins
    /// anew.
    public synchronized void add(short[] samples, int count, int rate) {
        if (rate != this.rate) {
            this.rate = rate;
            ring = new short[rate * KEPT_SECONDS];
            next = 0;
            filled = 0;
        }
        for (int i = 0; i < count; i++) {
            ring[next] = samples[i];
            next = next + 1 == ring.length ? 0 : next + 1;
        }
        filled = Math.min(ring.length, filled + count);
        samplesSeen += count;
    }

    /// How many samples came in all.
    public synchronized long samplesSeen() {
        return samplesSeen;
    }

    /// Forgets what was heard.
    public synchronized void clear() {
        next = 0;
        filled = 0;
    }

    /// Loudness of the last `span` in dB below full scale (root mean square; a full-scale sine is
    /// -3); -99 is silence or nothing heard yet.
    public double levelDbfs(Duration span) {
        short[] samples = last(span);
        if (samples.length == 0) {
            return SILENCE_DBFS;
        }
        double mean = Math.sqrt(energy(samples) / samples.length) / 32768;
        return Math.max(SILENCE_DBFS, 20 * Math.log10(mean + 1e-9));
    }

    /// The share of the tone of `frequency` Hz in the power of the last `span`: 1 is this tone
    /// alone, 0 is none of it.
    public double toneShare(double frequency, Duration span) {
        short[] samples = last(span);
        double energy = energy(samples);
        if (samples.length < 80 || energy < 1) {
            return 0;
        }
        double coefficient = 2 * Math.cos(2 * Math.PI * frequency / rate());
        double one = 0;
        double two = 0;
        for (short sample : samples) {
            double now = sample + coefficient * one - two;
            two = one;
            one = now;
        }
        double power = one * one + two * two - coefficient * one * two;
        return power / (energy * samples.length / 2);
    }

    /// Is the tone the main part of what was heard in the last `span`, and loud enough to be heard?
    public boolean hears(double frequency, Duration span) {
        return levelDbfs(span) > -50 && toneShare(frequency, span) > 0.5;
    }

    private synchronized int rate() {
        return rate;
    }

    private synchronized short[] last(Duration span) {
        int count = (int) Math.min(filled, span.toMillis() * rate / 1000);
        short[] samples = new short[count];
        int from = next - count;
        for (int i = 0; i < count; i++) {
            int at = from + i;
            samples[i] = ring[at < 0 ? at + ring.length : at];
        }
        return samples;
    }

    private static double energy(short[] samples) {
        double energy = 0;
        for (short sample : samples) {
            energy += (double) sample * sample;
        }
        return energy;
    }
}
