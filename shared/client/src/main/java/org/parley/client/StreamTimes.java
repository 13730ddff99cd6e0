package org.parley.client;

import java.time.Duration;

/// How long an event stream waits.
///
/// @param staleAfter silence after which the connection counts as dead
/// @param firstRetry the longest pause before the first new attempt
/// @param longestRetry the longest pause before any attempt
public record StreamTimes(Duration staleAfter, Duration firstRetry, Duration longestRetry) {
    /// The server comments every 10 s, so 15 s of silence mean that nothing arrives.
    public static StreamTimes usual() {
        return new StreamTimes(
                Duration.ofSeconds(15), Duration.ofMillis(250), Duration.ofSeconds(10));
    }
}
