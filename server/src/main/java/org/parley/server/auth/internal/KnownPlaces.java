package org.parley.server.auth.internal;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;

import jakarta.inject.Inject;

import org.parley.server.auth.internal.hash.Standing;
import org.parley.server.platform.db.Database;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// From which addresses people have signed in lately. By it the queue of password checks tells
/// people from guessers. It is asked by name and address together, so that its answer, and the time
/// that a guess takes, does not betray which names exist. What a restart has made it forget, it
/// reads from the sessions that are kept.
public final class KnownPlaces {
    private static final int MOST = 100_000;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /// After so many failures in a row a place is no longer known until somebody signs in there.
    private static final int FAILURES_FORGIVEN = 3;

    /// How many failures each known place is forgiven yet.
    private final Cache<Place, Integer> goodwill;

    private final Database db;
    private final SessionStore sessions;

    @Inject
    public KnownPlaces(Database db, SessionStore sessions, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.goodwill =
                CacheBuilder.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(tickerOf(clock))
                        .build();
    }

    private record Place(String key, String address) {}

    /// @param key of a name, as in {@link PersonStore#key}
    Standing of(String key, String address) {
        var place = new Place(key, address);
        Integer left = goodwill.getIfPresent(place);
        if (left == null && db.read(sql -> sessions.hasBegun(sql, key, address))) {
            left = goodwill.asMap().computeIfAbsent(place, _ -> FAILURES_FORGIVEN);
        }
        return left != null && left > 0 ? Standing.KNOWN : Standing.STRANGER;
    }

    void signedIn(String key, String address) {
        goodwill.put(new Place(key, address), FAILURES_FORGIVEN);
    }

    /// Strangers leave no trace here: however many names are guessed, those who are known are not
    /// forgotten over it.
    void failed(String key, String address) {
        goodwill.asMap()
                .computeIfPresent(new Place(key, address), (_, left) -> Math.max(0, left - 1));
    }

    private static Ticker tickerOf(Clock clock) {
        return new Ticker() {
            @Override
            public long read() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }
        };
    }
}
