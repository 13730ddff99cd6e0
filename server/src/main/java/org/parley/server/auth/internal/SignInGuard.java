package org.parley.server.auth.internal;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.configure.AuthConfig;
import org.parley.server.platform.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Keeps out who guesses: locks a name after some failures in a row, and slows an address. Names
/// that nobody bears are locked like the others, so that a lock-out betrays nothing.
public final class SignInGuard {
    private static final Logger LOG = LoggerFactory.getLogger(SignInGuard.class);

    private final Database db;
    private final FailureStore failures;
    private final AddressLimit addresses;
    private final AuthConfig config;
    private final Clock clock;

    @Inject
    public SignInGuard(
            Database db,
            FailureStore failures,
            AddressLimit addresses,
            AuthConfig config,
            Clock clock) {
        this.db = db;
        this.failures = failures;
        this.addresses = addresses;
        this.config = config;
        this.clock = clock;
    }

    /// @throws Refusal `LOCKED_OUT` or `TOO_MANY_REQUESTS`
    void admit(String name, String address) {
        addresses.admit(address);
        Instant now = clock.instant();
        db.read(sql -> failures.findLock(sql, PersonStore.key(name), now))
                .ifPresent(until -> {
                    throw new Refusal(
                            ErrorCode.LOCKED_OUT,
                            "Too many wrong passwords were given for this name. Try again in "
                                    + words(Duration.between(now, until))
                                    + ", or ask an administrator.");
                });
    }

    void failed(String name, String address) {
        addresses.failed(address);
        String key = PersonStore.key(name);
        db.run(tx ->
                failures.add(
                        tx,
                        key,
                        clock.instant(),
                        config.failuresBeforeLockOut(),
                        config.lockOut()));
        LOG.info("Sign-in as '{}' from {} failed", key.replaceAll("[^a-z0-9._]", "?"), address);
    }

    private static String words(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
