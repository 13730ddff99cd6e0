package org.parley.server.auth.internal;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.configure.AuthConfig;
import org.parley.server.auth.internal.hash.Standing;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// How many failed sign-ins one network address may make. Only failures count, so that a whole
/// centre behind one address can sign in at the shift's start; and an address has only a few
/// passwords checked at the same time, so that it cannot make many wrong guesses at once.
public final class AddressLimit {
    private static final int MOST_ADDRESSES = 100_000;
    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 1000;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Cache<String, Gate> gates =
            CacheBuilder.newBuilder()
                    .maximumSize(MOST_ADDRESSES)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();
    private final int perMinute;
    private final TimeMeter time;

    @Inject
    public AddressLimit(AuthConfig config, Clock clock) {
        this.perMinute = config.failuresPerMinuteAndAddress();
        this.time =
                new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                };
    }

    /// What an address has to pass.
    ///
    /// @param places of strangers
    /// @param knownPlaces of people who are known there, who do not stand behind them
    private record Gate(Bucket failures, Semaphore places, Semaphore knownPlaces) {
        Semaphore placesOf(Standing standing) {
            return standing == Standing.KNOWN ? knownPlaces : places;
        }
    }

    /// @throws Refusal `TOO_MANY_REQUESTS` when the address has failed too often lately
    void admit(String address) {
        Gate gate = gates.getIfPresent(network(address));
        if (gate != null && gate.failures().getAvailableTokens() <= 0) {
            throw tooMany();
        }
    }

    /// Runs the check of one password when it is the address's turn.
    ///
    /// @throws Refusal `TOO_MANY_REQUESTS` when the address has failed too often meanwhile
    <T> T inTurn(String address, Standing standing, Supplier<T> check) {
        Gate gate = gates.asMap().computeIfAbsent(network(address), _ -> gate());
        Semaphore places = gate.placesOf(standing);
        if (places.getQueueLength() >= MOST_WAITING) {
            throw tooMany();
        }
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw tooMany();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(ErrorCode.UNAVAILABLE, "The server is stopping.");
        }
        try {
            admit(address);
            return check.get();
        } finally {
            places.release();
        }
    }

    void failed(String address) {
        gates.asMap().computeIfAbsent(network(address), _ -> gate()).failures().tryConsume(1);
    }

    /// As {@link #admit}, for other ways of signing in.
    public void requireNotTooOften(String address) {
        admit(address);
    }

    /// Counts a failure of another way of signing in.
    public void count(String address) {
        failed(address);
    }

    private static Refusal tooMany() {
        return Refusal.tooMany(
                "Too many failed sign-ins come from your address. Wait a minute, then try again.",
                Duration.ofMinutes(1));
    }

    private Gate gate() {
        return new Gate(bucket(), new Semaphore(AT_ONCE, true), new Semaphore(AT_ONCE, true));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit ->
                        limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    /// An IPv6 address stands for its /64: that much each customer of a provider has.
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        int end = Math.min(4, groups.length);
        return String.join(":", java.util.Arrays.copyOf(groups, end));
    }
}
