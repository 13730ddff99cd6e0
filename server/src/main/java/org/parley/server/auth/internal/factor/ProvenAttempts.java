package org.parley.server.auth.internal.factor;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.server.auth.internal.Tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Remembers for some minutes which sign-ins have shown their second factor, so that a sign-in of
/// several steps asks for one code. A desk names its sign-in by a secret of its own.
public final class ProvenAttempts {
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final Cache<String, Instant> proven =
            CacheBuilder.newBuilder().maximumSize(MOST).build();
    private final Clock clock;

    @Inject
    public ProvenAttempts(Clock clock) {
        this.clock = clock;
    }

    void add(@Nullable String attempt, UUID person) {
        if (attempt != null) {
            proven.put(key(attempt, person), clock.instant().plus(VALID));
        }
    }

    boolean contains(@Nullable String attempt, UUID person) {
        if (attempt == null) {
            return false;
        }
        Instant end = proven.getIfPresent(key(attempt, person));
        return end != null && clock.instant().isBefore(end);
    }

    /// The sign-in is over.
    void remove(@Nullable String attempt, UUID person) {
        if (attempt != null) {
            proven.invalidate(key(attempt, person));
        }
    }

    private static String key(String attempt, UUID person) {
        return Tokens.hash(attempt + ":" + person);
    }
}
