package org.parley.server.routing.internal.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// What must happen at a later time. A timer is never cancelled: its action looks whether it still
/// applies.
final class Timers {
    private record Timer(Instant at, long number, Consumer<Turn> action) {}

    private static final Comparator<Timer> ORDER =
            Comparator.comparing(Timer::at).thenComparingLong(Timer::number);

    private final PriorityQueue<Timer> pending = new PriorityQueue<>(ORDER);
    private long numbers;

    void at(Instant at, Consumer<Turn> action) {
        pending.add(new Timer(at, numbers++, action));
    }

    Optional<Instant> findNext() {
        return Optional.ofNullable(pending.peek()).map(Timer::at);
    }

    /// Runs all that is due, the earliest first.
    void run(Turn turn) {
        Timer next = pending.peek();
        while (next != null && !next.at().isAfter(turn.now())) {
            pending.remove();
            next.action().accept(turn);
            next = pending.peek();
        }
    }
}
