package org.parley.server.telephony.waitingroom.callback;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.server.platform.life.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Writes what became of kept places on a thread of its own, of each only the newest. While the
/// database is away it is tried again: a place that was served must not be called after a restart.
final class CallbackWrites {
    private static final Logger LOG = LoggerFactory.getLogger(CallbackWrites.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Consumer<Callback> store;
    private final Duration again;
    private final Map<UUID, Callback> unsaved = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name("callbacks").daemon(true).factory());

    @Inject
    CallbackWrites(CallbackStore store, InstantSource clock) {
        this(callback -> store.update(callback, clock.instant()), AGAIN);
    }

    /// @param store throws a [Refusal] while the database is away
    CallbackWrites(Consumer<Callback> store, Duration again) {
        this.store = store;
        this.again = again;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void save(Callback callback) {
        unsaved.put(callback.id(), callback);
        later(Duration.ZERO, this::write);
    }

    /// Does something on the same thread; nothing once the server ends.
    void later(Duration pause, Runnable work) {
        try {
            worker.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            LOG.debug("The server ends; kept places stay as they are stored");
        }
    }

    private void write() {
        if (!written()) {
            later(again, this::write);
        }
    }

    /// @return false when the database is away
    private boolean written() {
        try {
            unsaved.forEach((id, callback) -> {
                store.accept(callback);
                unsaved.remove(id, callback);
            });
            return true;
        } catch (Refusal e) {
            LOG.warn("{} kept places are not stored yet: {}", unsaved.size(), e.getMessage());
            return false;
        }
    }

    /// Takes no more work, and stores what is left.
    void end() {
        Workers.end(worker);
        if (!written()) {
            LOG.error(
                    "What became of {} kept places was not stored: they are called once more",
                    unsaved.size());
        }
    }
}
