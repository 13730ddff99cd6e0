package org.parley.server.routing.model;

import java.time.Duration;

/// What happens to an agent who lets offers ring out, or whose telephone can't be reached.
///
/// @param backOff how long he gets nothing after one miss; doubles with each further miss in a row
/// @param longestBackOff where the doubling ends
/// @param autoPause where he is paused after too many misses
/// @param autoPauseAfter after how many misses in a row, at least 1
/// @param autoPauseDelay how long after a conversation nobody is paused by himself
public record MissRule(
        Duration backOff,
        Duration longestBackOff,
        AutoPause autoPause,
        int autoPauseAfter,
        Duration autoPauseDelay) {
    public static final MissRule DEFAULT =
            new MissRule(
                    Duration.ofSeconds(5), Duration.ofSeconds(60), AutoPause.NO, 1, Duration.ZERO);

    /// Where an agent is paused.
    public enum AutoPause {
        NO,
        /// Only in the queue whose offer he missed last.
        QUEUE,
        /// In every queue of the channel.
        ALL
    }

    public MissRule {
        if (backOff.isNegative()
                || longestBackOff.isNegative()
                || autoPauseDelay.isNegative()
                || autoPauseAfter < 1) {
            throw new IllegalArgumentException(
                    "Back-off and delay can't be negative and auto-pause needs at least one miss");
        }
    }

    /// The back-off after so many misses in a row.
    public Duration backOffAfter(int misses) {
        Duration wanted = backOff.multipliedBy(1L << Math.min(20, Math.max(0, misses - 1)));
        return wanted.compareTo(longestBackOff) > 0 ? longestBackOff : wanted;
    }
}
