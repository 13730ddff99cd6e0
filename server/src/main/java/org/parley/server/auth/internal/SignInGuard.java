package org.parley.server.auth.internal;

import com.google.common.util.concurrent.Striped;

import jakarta.inject.Inject;

import org.parley.contract.auth.LockOutRules;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.internal.hash.Standing;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;

/// Keeps out who guesses: locks a name after some failures in a row, and slows an address. Names
/// that nobody bears are locked like the others, so that a lock-out betrays nothing. A lock-out is
/// answered before any password is hashed.
public final class SignInGuard {
    private static final Logger LOG = LoggerFactory.getLogger(SignInGuard.class);

    /// For how long the last administrator who could unlock others is locked out at most.
    static final Duration LAST_ADMIN = Duration.ofMinutes(15);

    /// Stands for: until somebody unlocks it.
    static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Duration NOBODY = Duration.ofDays(1);

    private final Database db;
    private final FailureStore failures;
    private final PersonStore people;
    private final SecurityStore settings;
    private final AddressLimit addresses;
    private final KnownPlaces places;
    private final Clock clock;

    /// So many that hardly two names share one: nobody waits for somebody else's name.
    private final Striped<Lock> turns = Striped.lazyWeakLock(1 << 20);

    @Inject
    public SignInGuard(
            Database db,
            FailureStore failures,
            PersonStore people,
            SecurityStore settings,
            AddressLimit addresses,
            KnownPlaces places,
            Clock clock) {
        this.db = db;
        this.failures = failures;
        this.people = people;
        this.settings = settings;
        this.addresses = addresses;
        this.places = places;
        this.clock = clock;
    }

    /// @throws Refusal `LOCKED_OUT` or `TOO_MANY_REQUESTS`
    void admit(String name, String address) {
        addresses.admit(address);
        Instant now = clock.instant();
        db.read(sql -> failures.findLock(sql, PersonStore.key(name), now))
                .ifPresent(until -> {
                    throw lockedOut(until, now);
                });
    }

    /// Runs the check of one password when it is the address's and the name's turn: one after the
    /// other for each name, so that many guesses at once are not more guesses than the limit. Who
    /// is known where the password comes from does not stand behind strangers, who guess perhaps.
    ///
    /// @throws Refusal `LOCKED_OUT` or `TOO_MANY_REQUESTS`, as it has become meanwhile
    <T> T inTurn(String name, String address, Function<Standing, T> check) {
        String key = PersonStore.key(name);
        Standing standing = places.of(key, address);
        return addresses.inTurn(
                address,
                standing,
                () -> {
                    Lock turn = turns.get(standing + key);
                    turn.lock();
                    try {
                        admit(name, address);
                        return check.apply(standing);
                    } finally {
                        turn.unlock();
                    }
                });
    }

    /// Somebody has proven to be who bears the name.
    void passed(String name, String address) {
        places.signedIn(PersonStore.key(name), address);
    }

    void failed(String name, String address) {
        addresses.failed(address);
        String key = PersonStore.key(name);
        places.failed(key, address);
        Instant now = clock.instant();
        db.run(tx -> {
            LockOutRules rules = settings.get(tx.sql()).lockOut();
            Duration window = rules.minutes() == 0 ? NOBODY : Duration.ofMinutes(rules.minutes());
            int count = failures.add(tx, key, now, window);
            if (rules.failures() > 0 && count >= rules.failures()) {
                failures.lock(tx, key, end(tx, rules, key, now));
            }
        });
        LOG.info("Sign-in as '{}' from {} failed", key.replaceAll("[^a-z0-9._]", "?"), address);
    }

    private Instant end(Transaction tx, LockOutRules rules, String key, Instant now) {
        if (rules.minutes() > 0) {
            return now.plus(Duration.ofMinutes(rules.minutes()));
        }
        Optional<Person> person =
                people.findByName(tx.sql(), key).map(PersonStore.WithHash::person);
        if (person.isEmpty()) {
            return now.plus(NOBODY);
        }
        boolean last =
                person.get().role() == Role.ADMIN
                        && people.listOtherAdmins(tx, person.get().id()).stream()
                                .allMatch(admin ->
                                        failures.findLock(tx.sql(), PersonStore.key(admin), now)
                                                .isPresent());
        return last ? now.plus(LAST_ADMIN) : FOR_EVER;
    }

    private Refusal lockedOut(Instant until, Instant now) {
        boolean timed = !until.equals(FOR_EVER) && db.read(settings::get).lockOut().minutes() > 0;
        String cure =
                timed
                        ? "Try again in "
                                + words(Duration.between(now, until))
                                + ", or ask an administrator to unlock it."
                        : "Ask an administrator to unlock it.";
        return new Refusal(
                ErrorCode.LOCKED_OUT, "Too many wrong passwords were given for this name. " + cure);
    }

    private static String words(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
