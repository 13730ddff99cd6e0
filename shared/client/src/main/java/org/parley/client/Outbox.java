package org.parley.client;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/// Work done on a desk on its way to the server: kept on disk before it counts, delivered in order,
/// tried again until the server answers, never lost and never done twice. What the server refuses
/// for good stays visible as failed until somebody dismisses or retries it; the rest goes on.
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /// How often a fault of the server is answered by trying again before it counts as final.
    private static final int FAULTS_BEFORE_FAILURE = 5;

    /// Brings an entry to the server.
    @FunctionalInterface
    public interface Delivery {
        /// Delivers, and returns when the server has answered.
        ///
        /// @throws Refusal when the server answers that it will not
        /// @throws ConnectFailure when it is not reached
        void deliver(OutboxEntry entry);
    }

    private final OutboxJournal journal;
    private final Clock clock;
    private final Map<UUID, OutboxEntry> entries;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Backoff backoff;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private @Nullable Delivery delivery;
    private int ways;
    private int faults;
    private boolean closed;

    private Outbox(Path file, Clock clock, Duration firstRetry, Duration longestRetry) {
        this.clock = clock;
        journal = new OutboxJournal(file);
        entries = journal.load();
        backoff = new Backoff(firstRetry, longestRetry, RandomGenerator.getDefault());
        thread = Thread.ofVirtual().name("parley-outbox").unstarted(this::run);
    }

    /// Opens the journal and remembers what an earlier run left; nothing is sent before {@link
    /// #attach}.
    public static Outbox open(Path file, Clock clock) {
        return open(file, clock, Duration.ofMillis(250), Duration.ofSeconds(30));
    }

    static Outbox open(Path file, Clock clock, Duration firstRetry, Duration longestRetry) {
        Outbox outbox = new Outbox(file, clock, firstRetry, longestRetry);
        outbox.thread.start();
        return outbox;
    }

    /// Delivers from now on by this way (see {@link Session#delivery}).
    public void attach(Delivery way) {
        change(() -> {
            delivery = way;
            backoff.reset();
        });
    }

    /// Keeps, and no longer delivers: nobody is signed in.
    public void detach() {
        change(() -> delivery = null);
    }

    /// Keeps a command; when this returns it survives a crash.
    ///
    /// @param target path and query below `/api/`, escaped
    /// @param body written as JSON, or null for none
    /// @return its idempotency key
    public UUID add(String method, String target, @Nullable Object body) {
        OutboxEntry entry =
                new OutboxEntry(Ids.next(), clock.instant(), method, target, write(body), null);
        change(() -> put(entry));
        return entry.key();
    }

    /// What is still to be delivered, in order.
    public List<OutboxEntry> pending() {
        return list(false);
    }

    /// What the server refused for good.
    public List<OutboxEntry> failed() {
        return list(true);
    }

    /// Forgets a failed entry.
    public void dismiss(UUID key) {
        change(() -> find(key, true).ifPresent(e -> remove(e.key())));
    }

    /// Delivers a failed entry again, after those that wait.
    public void retry(UUID key) {
        change(() ->
                find(key, true)
                        .ifPresent(e -> {
                            remove(e.key());
                            put(e.again());
                        }));
    }

    /// Hears, on any thread, that entries came or went.
    ///
    /// @return undoes it
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void run() {
        try {
            while (true) {
                Task task = awaitTask();
                if (task == null) {
                    return;
                }
                deliver(task);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private record Task(OutboxEntry entry, Delivery way) {}

    private @Nullable Task awaitTask() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                Optional<OutboxEntry> first =
                        entries.values().stream().filter(e -> !e.isFailed()).findFirst();
                Delivery way = delivery;
                if (first.isPresent() && way != null) {
                    return new Task(first.get(), way);
                }
                news.await();
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void deliver(Task task) throws InterruptedException {
        try {
            task.way().deliver(task.entry());
            faults = 0;
            backoff.reset();
            settle(() -> remove(task.entry().key()));
        } catch (ConnectFailure e) {
            LOG.info("{} is not delivered yet: {}", task.entry().target(), e.getMessage());
            pause();
        } catch (Refusal e) {
            refused(task, e);
        }
    }

    private void refused(Task task, Refusal e) throws InterruptedException {
        boolean later =
                switch (e.code()) {
                    case UNAVAILABLE, TOO_MANY_REQUESTS -> true;
                    case INTERNAL -> ++faults < FAULTS_BEFORE_FAILURE;
                    case UNAUTHENTICATED, SIGNED_IN_ELSEWHERE -> {
                        settle(() ->
                                delivery = Objects.equals(delivery, task.way()) ? null : delivery);
                        yield true;
                    }
                    default -> false;
                };
        if (later) {
            pause();
            return;
        }
        LOG.warn("{} is refused for good: {}", task.entry().target(), e.getMessage());
        faults = 0;
        String reason = e.getMessage() == null ? e.code().name() : e.getMessage();
        settle(() -> put(task.entry().failed(reason)));
    }

    /// Waits for the next attempt, less when another way of delivering comes.
    private void pause() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            int seen = ways;
            long left = Duration.ofMillis(backoff.nextMillis()).toNanos();
            while (left > 0 && !closed && ways == seen) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void put(OutboxEntry entry) {
        journal.write(new OutboxJournal.Line(entry, null));
        entries.put(entry.key(), entry);
    }

    private void remove(UUID key) {
        journal.write(new OutboxJournal.Line(null, key));
        entries.remove(key);
    }

    private void change(Runnable step) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the outbox is closed");
            }
            step.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    /// As {@link #change}; what comes too late for an outbox that closes is done after its next
    /// start, under the same key.
    private void settle(Runnable step) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            step.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    private List<OutboxEntry> list(boolean failed) {
        lock.lock();
        try {
            return entries.values().stream().filter(e -> e.isFailed() == failed).toList();
        } finally {
            lock.unlock();
        }
    }

    private Optional<OutboxEntry> find(UUID key, boolean failed) {
        return Optional.ofNullable(entries.get(key)).filter(e -> e.isFailed() == failed);
    }

    private static @Nullable String write(@Nullable Object body) {
        try {
            return body == null ? null : Json.lenient().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the command cannot be written as JSON", e);
        }
    }

    /// Stops delivering; what waits is delivered after the next start.
    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
        try {
            boolean _ = thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }
}
