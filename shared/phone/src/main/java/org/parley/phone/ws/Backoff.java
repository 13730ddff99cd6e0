package org.parley.phone.ws;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Pauses between tries: half a second, doubling to half a minute, each a fifth shorter or longer
/// by chance, so that the telephones of a house do not come back all at once.
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RandomGenerator random;
    private Duration next = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// The pause before the next try.
    Duration next() {
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return Duration.ofMillis((long) (pause.toMillis() * random.nextDouble(0.8, 1.2)));
    }

    /// All is well again.
    void reset() {
        next = FIRST;
    }
}
