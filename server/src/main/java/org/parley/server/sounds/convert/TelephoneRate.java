package org.parley.server.sounds.convert;

import java.io.IOException;

/// Brings samples of any rate to 8 kHz: each sample that comes out is a sum of those around it,
/// weighed by a windowed sinc (Blackman) that lets pass what both rates can carry and keeps out
/// what would be heard as a false tone.
final class TelephoneRate implements SampleSink {
    static final int RATE = 8_000;

    /// How many zero crossings of the sinc lie on each side.
    private static final int CROSSINGS = 16;

    /// What of the lower rate's half is let pass, so that the filter's slope ends below it.
    private static final double PASSED = 0.92;

    private static final double BLACKMAN_A = 0.42;
    private static final double BLACKMAN_B = 0.5;
    private static final double BLACKMAN_C = 0.08;

    private final double step;
    private final double cutoff;
    private final int reach;
    private final SampleSink out;
    private final float[] ready = new float[1024];
    private float[] known = new float[0];
    private long knownFrom;
    private long produced;
    private long taken;

    /// @param rate of the samples that come, in hertz
    TelephoneRate(float rate, SampleSink out) {
        this.step = rate / (double) RATE;
        this.cutoff = PASSED / Math.max(1, step);
        this.reach = (int) Math.ceil(CROSSINGS / cutoff);
        this.out = out;
        this.knownFrom = -reach;
        this.known = new float[reach];
    }

    @Override
    public void take(float[] samples, int count) throws IOException, UnreadableSound {
        int left = Math.toIntExact(Math.max(0, firstNeeded() - knownFrom));
        int kept = Math.max(0, known.length - left);
        float[] next = new float[kept + count];
        System.arraycopy(known, known.length - kept, next, 0, kept);
        System.arraycopy(samples, 0, next, kept, count);
        knownFrom += known.length - kept;
        known = next;
        taken += count;
        produce(taken - reach);
    }

    /// Gives out what was held back for its right-hand neighbours.
    void end() throws IOException, UnreadableSound {
        long all = taken;
        take(new float[reach + 1], reach + 1);
        taken = all;
    }

    private long firstNeeded() {
        return (long) Math.floor(produced * step) - reach;
    }

    private void produce(long until) throws IOException, UnreadableSound {
        int filled = 0;
        while (produced * step < until) {
            ready[filled++] = at(produced * step);
            produced++;
            if (filled == ready.length) {
                out.take(ready, filled);
                filled = 0;
            }
        }
        if (filled > 0) {
            out.take(ready, filled);
        }
    }

    private float at(double place) {
        long centre = (long) Math.floor(place);
        double sum = 0;
        double weights = 0;
        for (long i = centre - reach + 1; i <= centre + reach; i++) {
            double weight = weight(place - i);
            weights += weight;
            int index = (int) (i - knownFrom);
            if (index >= 0 && index < known.length) {
                sum += weight * known[index];
            }
        }
        return (float) (sum / weights);
    }

    private double weight(double distance) {
        double part = distance / reach;
        if (Math.abs(part) >= 1) {
            return 0;
        }
        double x = Math.PI * distance * cutoff;
        double sinc = x == 0 ? 1 : Math.sin(x) / x;
        double window =
                BLACKMAN_A
                        + BLACKMAN_B * Math.cos(Math.PI * part)
                        + BLACKMAN_C * Math.cos(2 * Math.PI * part);
        return sinc * window;
    }
}
