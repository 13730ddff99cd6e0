package org.parley.server.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.GenericEntity;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The answers to the commands of the last ten minutes, by idempotency key; the oldest go when
/// there are too many.
@Singleton
final class RepeatStore {
    static final Duration KEPT_FOR = Duration.ofMinutes(10);
    static final int MOST = 10_000;
    private static final Duration WAIT_FOR_FIRST = Duration.ofSeconds(20);

    private final Clock clock;
    private final Map<String, First> entries = new LinkedHashMap<>();

    @Inject
    RepeatStore(Clock clock) {
        this.clock = clock;
    }

    /// Says whether a command was seen before. Waits while its first try runs.
    ///
    /// @param key whose and which key
    /// @param command a digest of target and body
    Claim claim(String key, String command) {
        First earlier;
        synchronized (entries) {
            dropOld();
            earlier = entries.get(key);
            if (earlier == null) {
                First first = new First(key, command, clock.instant());
                entries.put(key, first);
                return first;
            }
        }
        if (!earlier.command.equals(command)) {
            return new Other();
        }
        return earlier.await();
    }

    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }

    private void dropOld() {
        Instant limit = clock.instant().minus(KEPT_FOR);
        var oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            First next = oldest.next();
            if (entries.size() < MOST && next.since.isAfter(limit)) {
                return;
            }
            oldest.remove();
        }
    }

    /// What to do with a command.
    sealed interface Claim {}

    /// It was answered before.
    record Again(Kept kept) implements Claim {}

    /// Its key belongs to another command.
    record Other() implements Claim {}

    /// Its first try failed, or did not end in time.
    record Unknown() implements Claim {}

    /// An answer to be given again.
    record Kept(
            int status,
            @Nullable GenericEntity<?> entity,
            @Nullable String type,
            @Nullable String location,
            @Nullable String tag) {}

    /// It is new, and its answer is to be told.
    final class First implements Claim {
        private final String key;
        private final String command;
        private final Instant since;
        private final CompletableFuture<Optional<Kept>> answer = new CompletableFuture<>();

        private First(String key, String command, Instant since) {
            this.key = key;
            this.command = command;
            this.since = since;
        }

        /// Only the first call counts.
        ///
        /// @param kept empty when the command may be tried again
        void answered(Optional<Kept> kept) {
            if (kept.isEmpty() && !answer.isDone()) {
                synchronized (entries) {
                    entries.remove(key, this);
                }
            }
            answer.complete(kept);
        }

        private Claim await() {
            try {
                return answer.get(WAIT_FOR_FIRST.toMillis(), TimeUnit.MILLISECONDS)
                        .<Claim>map(Again::new)
                        .orElseGet(Unknown::new);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Unknown();
            } catch (ExecutionException | TimeoutException e) {
                return new Unknown();
            }
        }
    }
}
