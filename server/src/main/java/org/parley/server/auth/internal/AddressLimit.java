package org.parley.server.auth.internal;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.configure.AuthConfig;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How many failed sign-ins one network address may make. Only failures count, so that a whole
/// centre behind one address can sign in at the shift's start.
public final class AddressLimit {
    private static final int MOST_ADDRESSES = 100_000;

    private final Cache<String, Bucket> buckets =
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

    /// @throws Refusal `TOO_MANY_REQUESTS` when the address has failed too often lately
    void admit(String address) {
        Bucket bucket = buckets.getIfPresent(network(address));
        if (bucket != null && bucket.getAvailableTokens() <= 0) {
            throw new Refusal(
                    ErrorCode.TOO_MANY_REQUESTS,
                    "Too many failed sign-ins come from your address. Wait a minute, then try"
                            + " again.");
        }
    }

    void failed(String address) {
        buckets.asMap().computeIfAbsent(network(address), _ -> bucket()).tryConsume(1);
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
