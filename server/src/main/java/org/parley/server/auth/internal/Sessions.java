package org.parley.server.auth.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SignedIn;
import org.parley.server.auth.PermissionSource;
import org.parley.server.auth.SessionEnded;
import org.parley.server.auth.SignInRule;
import org.parley.server.auth.configure.AuthConfig;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.events.EventBus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Sessions: an opaque token whose use prolongs it.
public final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /// A use is written down at most this often.
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

    /// After this time somebody has to sign in anew, however much a session is used.
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Database db;
    private final SessionStore store;
    private final PersonStore people;
    private final EventBus events;
    private final PermissionSource permissions;
    private final AuthConfig config;
    private final Clock clock;
    private final Set<SignInRule> rules;
    private final Tokens tokens = new Tokens();
    private final String secret = tokens.next();
    private final KnownCallers known;

    /// Where it reads from.
    public record Stores(SessionStore sessions, PersonStore people) {}

    @Inject
    public Sessions(
            Database db,
            Stores stores,
            PermissionSource permissions,
            AuthConfig config,
            EventBus events,
            Clock clock,
            Set<SignInRule> rules) {
        this.rules = rules;
        this.db = db;
        this.store = stores.sessions();
        this.people = stores.people();
        this.events = events;
        this.permissions = permissions;
        this.config = config;
        this.clock = clock;
        this.known = new KnownCallers(clock);
    }

    SignedIn open(Person person, SessionStore.Origin origin, Optional<Integer> passwordDaysLeft) {
        Instant now = clock.instant();
        Instant stays = origin.stay() && mayStay() ? now.plus(LONGEST) : null;
        return db.write(tx -> {
            people.noteSignIn(tx, person.id(), now);
            return open(tx, person, origin, new Begun(now, stays, passwordDaysLeft));
        });
    }

    /// When somebody signed in, until when that is kept, and when the password ends.
    private record Begun(Instant at, @Nullable Instant stays, Optional<Integer> daysLeft) {}

    private SignedIn open(Transaction tx, Person person, SessionStore.Origin origin, Begun begun) {
        String token = tokens.next();
        Instant now = clock.instant();
        Instant end = endOf(begun.at(), now);
        var attempt = new SignInRule.Attempt(person, origin.application(), origin.version());
        rules.forEach(rule -> rule.check(tx, attempt));
        store.deleteExpired(tx, now);
        endElsewhere(tx, person, origin.application());
        store.insert(
                tx,
                new SessionStore.Session(
                        Tokens.hash(token), person.id(), begun.at(), now, end, begun.stays()),
                origin);
        tx.afterCommit(() ->
                LOG.info(
                        "'{}' signed in from {} by {}",
                        person.name(),
                        origin.address(),
                        origin.application()));
        return new SignedIn(
                token, end, toMe(person), begun.daysLeft().orElse(null), begun.stays() != null);
    }

    /// An agent serves at one desk: signing in with a program ends the sessions that he or she has
    /// open with the same program. Programs that do not say their names are let be.
    private void endElsewhere(Transaction tx, Person person, @Nullable String application) {
        if (person.role() == Role.AGENT
                && application != null
                && store.replace(tx, person.id(), application, clock.instant())) {
            tx.afterCommit(() -> {
                LOG.info("'{}' is signed out of {} elsewhere", person.name(), application);
                ended(person.id());
            });
        }
    }

    /// Whether the token's session ended because its agent signed in elsewhere.
    boolean isReplaced(String token) {
        return db.read(sql -> store.isReplaced(sql, Tokens.hash(token)));
    }

    private void ended(UUID person) {
        known.forget(person);
        events.publish(new SessionEnded(person));
    }

    /// Whether desks may keep a sign-in.
    boolean mayStay() {
        return rules.stream().allMatch(SignInRule::mayStay);
    }

    /// Begins a session by one that was kept, and ends that.
    Optional<SignedIn> resume(String token, SessionStore.Origin origin) {
        String hash = Tokens.hash(token);
        Instant now = clock.instant();
        return db.write(tx -> {
            Optional<SessionStore.Session> kept =
                    store.find(tx.sql(), hash)
                            .filter(found -> isKept(found, now))
                            .filter(_ -> mayStay());
            Optional<Person> person =
                    kept.flatMap(found -> people.find(tx.sql(), found.personId()))
                            .filter(Person::enabled);
            if (kept.isEmpty() || person.isEmpty() || !store.take(tx, hash)) {
                return Optional.empty();
            }
            tx.afterCommit(() -> known.forget(hash));
            var begun =
                    new Begun(kept.get().createdAt(), kept.get().staysUntil(), Optional.empty());
            return Optional.of(open(tx, person.get(), origin, begun));
        });
    }

    private static boolean isKept(SessionStore.Session session, Instant now) {
        return session.staysUntil() != null && now.isBefore(session.staysUntil());
    }

    /// Ends a session, but for what is kept of it.
    void leave(String token) {
        String hash = Tokens.hash(token);
        Instant now = clock.instant();
        db.run(tx -> {
            boolean kept = store.find(tx.sql(), hash).filter(s -> isKept(s, now)).isPresent();
            if (kept) {
                store.prolong(tx, hash, now, now);
                tx.afterCommit(() -> known.forget(hash));
            } else {
                close(tx, hash);
            }
        });
    }

    /// The end of a session that is used now: when it is idle for long, and at the latest so long
    /// after somebody has signed in.
    private Instant endOf(Instant signedInAt, Instant now) {
        Instant idle = now.plus(config.sessionIdle());
        Instant longest = signedInAt.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    /// The person with the permissions of this moment.
    Me toMe(Person person) {
        return person.toMe(permissions.permissionsOf(person));
    }

    void forgetAll() {
        known.forgetAll();
    }

    Optional<Me> find(String token) {
        String hash = Tokens.hash(token);
        Optional<Me> remembered = known.find(hash);
        return remembered.isPresent() ? remembered : load(hash);
    }

    /// The person of name and password: as remembered, else as the check finds.
    Optional<Me> findByPassword(String name, String password, Supplier<Optional<Me>> check) {
        String key =
                Tokens.hash(secret + name.length() + ":" + PersonStore.key(name) + ":" + password);
        Optional<Me> remembered = known.find(key);
        if (remembered.isPresent()) {
            return remembered;
        }
        long asked = known.generation();
        Optional<Me> found = check.get();
        found.ifPresent(me -> known.remember(key, me, Instant.MAX, asked));
        return found;
    }

    void close(String token) {
        String hash = Tokens.hash(token);
        db.run(tx -> close(tx, hash));
    }

    /// Ends the session of a token's hash.
    void close(Transaction tx, String tokenHash) {
        Optional<UUID> whose = store.find(tx.sql(), tokenHash).map(SessionStore.Session::personId);
        store.delete(tx, tokenHash);
        tx.afterCommit(() -> whose.ifPresent(this::ended));
    }

    /// Ends the person's sessions but the one of the token, if one is given.
    void closeOthers(Transaction tx, UUID personId, Optional<String> keep) {
        store.deleteOthers(tx, personId, keep.map(Tokens::hash).orElse(""));
        tx.afterCommit(() -> ended(personId));
    }

    /// Has the person read anew at the next request.
    void forget(Transaction tx, UUID personId) {
        tx.afterCommit(() -> known.forget(personId));
    }

    private Optional<Me> load(String hash) {
        Instant now = clock.instant();
        long asked = known.generation();
        Optional<SessionStore.Session> session =
                db.read(sql -> store.find(sql, hash)).filter(s -> now.isBefore(s.expiresAt()));
        if (session.isEmpty()) {
            return Optional.empty();
        }
        SessionStore.Session found = session.get();
        Optional<Me> me =
                db.read(sql -> people.find(sql, found.personId()))
                        .filter(Person::enabled)
                        .map(this::toMe);
        if (me.isPresent()) {
            if (Duration.between(found.usedAt(), now).compareTo(NOTE_EVERY) >= 0) {
                db.run(tx -> store.prolong(tx, hash, now, endOf(found.createdAt(), now)));
            }
            known.remember(hash, me.get(), found.expiresAt(), asked);
        }
        return me;
    }
}
