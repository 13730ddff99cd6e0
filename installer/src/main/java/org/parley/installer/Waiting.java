package org.parley.installer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Waits for what must come true.
final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Waiting() {}

    /// The first value that is there.
    ///
    /// @throws QuickStartFault when nothing came in time
    static <T> T until(String what, Duration patience, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() - end > 0) {
                throw new QuickStartFault(
                        what + " did not come within " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// Returns when it is so.
    static void untilTrue(String what, Duration patience, Supplier<Boolean> look) {
        until(what, patience, () -> look.get() ? Optional.of(true) : Optional.empty());
    }
}
