package org.parley.desk.player;

/// Gives a sound faster or slower at the pitch that it has: pieces of 40 ms are joined where they
/// resemble each other most (synchronized overlap-add; Roucos and Wilgus 1985). At its own speed a
/// sound comes out as it is.
final class Stretch {
    private static final int PIECES_PER_SECOND = 25;
    private static final int SEARCHES_PER_SECOND = 125;

    private final Wave wave;
    private final int hop;
    private final int search;
    private final int[] tail;
    private double place;

    Stretch(Wave wave) {
        this.wave = wave;
        this.hop = wave.rate() / PIECES_PER_SECOND / 2;
        this.search = wave.rate() / SEARCHES_PER_SECOND;
        this.tail = new int[hop];
    }

    /// How many samples one [#next] gives.
    int hop() {
        return hop;
    }

    /// The place in the sound, in samples.
    double place() {
        return place;
    }

    boolean ended() {
        return place >= wave.length();
    }

    /// Goes to a place of the sound.
    ///
    /// @param sample within it
    void seek(double sample) {
        place = Math.clamp(sample, 0, wave.length());
        for (int i = 0; i < hop; i++) {
            tail[i] = wave.at((int) place + i);
        }
    }

    /// The next piece.
    ///
    /// @param out takes [#hop] samples
    /// @param speed 1 for the sound's own
    void next(short[] out, double speed) {
        int from = best((int) place);
        for (int i = 0; i < hop; i++) {
            double share = i / (double) hop;
            out[i] = (short) Math.round(tail[i] * (1 - share) + wave.at(from + i) * share);
            tail[i] = wave.at(from + hop + i);
        }
        place += hop * speed;
    }

    /// Where, near the place, the sound goes on most like the piece before.
    private int best(int around) {
        int best = around;
        double most = Double.NEGATIVE_INFINITY;
        for (int offset = -search; offset <= search; offset++) {
            double likeness = likeness(around + offset);
            if (likeness > most) {
                most = likeness;
                best = around + offset;
            }
        }
        return best;
    }

    private double likeness(int from) {
        double product = 0;
        double energy = 1;
        for (int i = 0; i < hop; i++) {
            double sample = wave.at(from + i);
            product += sample * tail[i];
            energy += sample * sample;
        }
        return product / Math.sqrt(energy);
    }
}
