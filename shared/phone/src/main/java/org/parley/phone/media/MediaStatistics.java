package org.parley.phone.media;

import java.time.Duration;

/// Figures of a call's sound so far (RTP and RTCP, RFC 3550).
///
/// @param codec name of the codec we receive, e.g. `opus`; empty before the first packet
/// @param packetsSent packets we sent
/// @param packetsReceived packets we got
/// @param packetsLost packets of the other side that never came
/// @param jitter how unevenly packets come
/// @param roundTrip there and back, as RTCP last told; zero when unknown
/// @param concealedSamples samples that were invented to hide loss
public record MediaStatistics(
        String codec,
        long packetsSent,
        long packetsReceived,
        long packetsLost,
        Duration jitter,
        Duration roundTrip,
        long concealedSamples) {

    /// Nothing sent, nothing received.
    public static final MediaStatistics NONE =
            new MediaStatistics("", 0, 0, 0, Duration.ZERO, Duration.ZERO, 0);

    /// The share of the other side's packets that were lost, 0 to 1.
    public double lossRatio() {
        long expected = packetsReceived + packetsLost;
        return expected <= 0 ? 0 : (double) packetsLost / expected;
    }
}
