package org.parley.server.auth.internal;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;

import org.parley.contract.auth.Me;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Remembers for five seconds who a token or password belongs to, so that a busy desk does not ask
/// the database with each request. What ends a session on this server is forgotten here at once.
final class KnownCallers {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private final Cache<String, Known> known = CacheBuilder.newBuilder().maximumSize(MOST).build();
    private final AtomicLong generation = new AtomicLong();
    private final Clock clock;

    KnownCallers(Clock clock) {
        this.clock = clock;
    }

    Optional<Me> find(String key) {
        Known found = known.getIfPresent(key);
        return found != null && clock.instant().isBefore(found.until)
                ? Optional.of(found.me)
                : Optional.empty();
    }

    /// To be taken before the database is asked: what was forgotten in the meantime is then not
    /// remembered again.
    long generation() {
        return generation.get();
    }

    /// @param end not beyond this instant
    void remember(String key, Me me, Instant end, long asked) {
        if (asked != generation.get()) {
            return;
        }
        Instant until = clock.instant().plus(FRESH);
        known.put(key, new Known(me, until.isBefore(end) ? until : end));
    }

    void forget(String key) {
        generation.incrementAndGet();
        known.invalidate(key);
    }

    void forget(UUID personId) {
        generation.incrementAndGet();
        known.asMap().values().removeIf(entry -> entry.me.id().equals(personId));
    }

    void forgetAll() {
        generation.incrementAndGet();
        known.invalidateAll();
    }

    private record Known(Me me, Instant until) {}
}
