package org.parley.server.telephony.config.internal;

import org.jspecify.annotations.Nullable;
import org.parley.contract.configuration.Publication;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Has those who ask wait for the first publication that began after their question.
public final class Settlement {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private long asked;
    private long answered;
    private @Nullable Publication last;

    /// A question's number.
    public long ask() {
        lock.lock();
        try {
            return ++asked;
        } finally {
            lock.unlock();
        }
    }

    /// The newest question, which the publication that now begins answers with all before it.
    public long begin() {
        lock.lock();
        try {
            return asked;
        } finally {
            lock.unlock();
        }
    }

    public void end(long newest, Publication outcome) {
        lock.lock();
        try {
            answered = Math.max(answered, newest);
            last = outcome;
            over.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// @return `GOES_ON` when the patience ends before the publication
    public Publication await(long question, Duration patience) {
        var late = new Publication(Publication.State.GOES_ON, List.of());
        lock.lock();
        try {
            long left = patience.toNanos();
            while (answered < question && left > 0) {
                left = over.awaitNanos(left);
            }
            Publication known = last;
            return answered < question || known == null ? late : known;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return late;
        } finally {
            lock.unlock();
        }
    }
}
