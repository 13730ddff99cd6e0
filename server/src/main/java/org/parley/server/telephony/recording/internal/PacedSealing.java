package org.parley.server.telephony.recording.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Seals recordings one after the other in a twentieth of the time at most: in a burst of calls the
/// processor is the calls'. What has waited {@link #LONGEST} is sealed without a rest.
///
/// What is still waiting when the server stops stays plain until the daily check.
final class PacedSealing {
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    /// How many times as long as the work the rest after it is.
    private static final int REST = 19;

    private final RecordingFiles files;
    private final ScheduledExecutorService worker;
    private final InstantSource clock;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();

    private record Waiting(String file, Instant since) {}

    /// @param worker ended by the caller
    PacedSealing(RecordingFiles files, ScheduledExecutorService worker, InstantSource clock) {
        this.files = files;
        this.worker = worker;
        this.clock = clock;
    }

    /// Takes these on.
    void add(Collection<String> names) {
        Instant now = clock.instant();
        names.forEach(name -> waiting.add(new Waiting(name, now)));
        start();
    }

    private void start() {
        if (!waiting.isEmpty() && !worker.isShutdown() && running.compareAndSet(false, true)) {
            worker.execute(this::next);
        }
    }

    private void next() {
        Waiting first = waiting.poll();
        if (first == null) {
            running.set(false);
            start();
            return;
        }
        Instant began = clock.instant();
        try {
            files.seal(first.file());
        } finally {
            Duration work = Duration.between(began, clock.instant());
            rest(rest(work, Duration.between(first.since(), began)));
        }
    }

    private void rest(Duration rest) {
        if (!worker.isShutdown()) {
            worker.schedule(this::next, rest.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /// How long to leave the processor to others.
    ///
    /// @param work what sealing the last one took
    /// @param waited how long that one had waited
    static Duration rest(Duration work, Duration waited) {
        if (waited.compareTo(LONGEST) >= 0) {
            return Duration.ZERO;
        }
        Duration rest = work.multipliedBy(REST);
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }
}
