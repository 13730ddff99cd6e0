package org.parley.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Pauses between attempts: each drawn from 0 to a limit that doubles up to the longest ("full
/// jitter"), so that a thousand desks do not come back in one moment.
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int attempts;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /// The next pause, in milliseconds.
    long nextMillis() {
        long limit = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempts, 20));
        attempts++;
        return random.nextLong(limit + 1);
    }

    /// The last attempt went well: the next pause is short again.
    void reset() {
        attempts = 0;
    }
}
