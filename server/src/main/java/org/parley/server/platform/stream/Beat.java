package org.parley.server.platform.stream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// Wakes the receivers of a stream when there is something new: at once after a quiet time, and
/// then not more often than the pause allows, so that changes in quick succession travel together.
public final class Beat implements AutoCloseable {
    private final long pauseNanos;
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private final Thread drummer;
    private volatile boolean dirty;
    private volatile boolean closed;
    private volatile long count;

    public Beat(String name, Duration pause) {
        this.pauseNanos = pause.toNanos();
        this.drummer = Thread.ofVirtual().name(name).unstarted(this::drum);
        drummer.start();
    }

    /// Says that there is something new.
    public void touch() {
        if (!dirty) {
            dirty = true;
            LockSupport.unpark(drummer);
        }
    }

    /// The number of the newest beat.
    public long count() {
        return count;
    }

    public boolean isClosed() {
        return closed;
    }

    /// Waits for a beat after the given one.
    ///
    /// @return false when the time is over first, the beat was closed, or the thread interrupted
    public boolean await(long after, Duration atMost) {
        Thread self = Thread.currentThread();
        long end = System.nanoTime() + atMost.toNanos();
        waiting.add(self);
        try {
            while (count <= after) {
                long left = end - System.nanoTime();
                if (left <= 0 || closed || self.isInterrupted()) {
                    return false;
                }
                LockSupport.parkNanos(this, left);
            }
            return !closed;
        } finally {
            waiting.remove(self);
        }
    }

    /// Wakes all for good.
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(drummer);
        waiting.forEach(LockSupport::unpark);
    }

    private void drum() {
        while (!closed) {
            if (dirty) {
                dirty = false;
                strike();
                rest();
            } else {
                LockSupport.park(this);
            }
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the drummer writes
    private void strike() {
        count++;
        waiting.forEach(LockSupport::unpark);
    }

    private void rest() {
        long end = System.nanoTime() + pauseNanos;
        for (long left = pauseNanos; left > 0 && !closed; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}
