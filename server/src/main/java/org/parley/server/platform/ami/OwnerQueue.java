package org.parley.server.platform.ami;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/// The unbounded queue between the reading threads and the one owner that works it off.
final class OwnerQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerQueue.class);

    private record Entry(Runnable work, boolean event, long nanos) {}

    private final LinkedBlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final LongAdder events = new LongAdder();
    private final LongAdder taken = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAccumulator oldest = new LongAccumulator(Math::max, 0);
    private final Thread owner;
    private volatile boolean open = true;

    OwnerQueue(String name) {
        owner = Thread.ofPlatform().name(name).daemon(true).start(this::drain);
    }

    /// Hands over; never blocks.
    void put(Runnable work, boolean event) {
        if (event) {
            taken.increment();
        }
        entries.add(new Entry(work, event, System.nanoTime()));
    }

    long handled() {
        return events.sum();
    }

    long dropped() {
        return dropped.sum();
    }

    long waiting() {
        return Math.max(0, taken.sum() - events.sum());
    }

    Duration oldest() {
        return Duration.ofNanos(oldest.get());
    }

    @Override
    public void close() {
        open = false;
        owner.interrupt();
    }

    private void drain() {
        while (open) {
            try {
                Entry entry = entries.poll(1, TimeUnit.MINUTES);
                if (entry != null) {
                    work(entry);
                }
            } catch (InterruptedException _) {
                open = false;
            }
        }
    }

    private void work(Entry entry) {
        try {
            entry.work().run();
        } catch (RuntimeException e) {
            LOG.error("A listener to Asterisk's events failed; the next event goes on", e);
            if (entry.event()) {
                dropped.increment();
            }
        } finally {
            if (entry.event()) {
                oldest.accumulate(System.nanoTime() - entry.nanos());
                events.increment();
            }
        }
    }
}
