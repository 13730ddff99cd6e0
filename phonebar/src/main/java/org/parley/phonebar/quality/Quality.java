package org.parley.phonebar.quality;

import org.parley.phone.media.MediaStatistics;

import java.time.Duration;

/// The sound of a call over some seconds.
///
/// @param rating transmission rating R of the simplified E-model (ITU-T G.107): 93 at best, good
///   from 80, hardly understood below 60
/// @param lossPercent packets of the other side that did not come
/// @param jitter how unevenly they came
/// @param roundTrip there and back; zero when unknown
public record Quality(double rating, double lossPercent, Duration jitter, Duration roundTrip) {
    private static final double BEST = 93.2;
    private static final double FROM_GOOD = 80;
    private static final double FROM_FAIR = 60;

    /// The codec's own delay, in ms.
    private static final double CODEC_MILLIS = 20;

    /// From this delay on talking becomes hard, in ms.
    private static final double NOTICED_MILLIS = 177.3;

    /// What each percent of loss costs, with a codec that conceals some of it.
    private static final double PER_PERCENT = 2.5;

    /// Between two measurements of one call.
    static Quality between(MediaStatistics before, MediaStatistics now) {
        long lost = Math.max(0, now.packetsLost() - before.packetsLost());
        long came = Math.max(0, now.packetsReceived() - before.packetsReceived());
        double loss = lost + came == 0 ? 0 : 100.0 * lost / (lost + came);
        double delay =
                now.roundTrip().toNanos() / 2e6 + 2 * now.jitter().toNanos() / 1e6 + CODEC_MILLIS;
        double late = Math.max(0, delay - NOTICED_MILLIS);
        double rating = BEST - 0.024 * delay - 0.11 * late - PER_PERCENT * loss;
        return new Quality(Math.max(0, rating), loss, now.jitter(), now.roundTrip());
    }

    Grade grade() {
        return rating >= FROM_GOOD ? Grade.GOOD : rating >= FROM_FAIR ? Grade.FAIR : Grade.POOR;
    }
}
