package org.parley.server.auth.internal.keys;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.auth.account.MadeApiKey;
import org.parley.contract.auth.account.NewApiKey;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.AccountService;
import org.parley.server.auth.ApiKeyService;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.PermissionSource;
import org.parley.server.auth.internal.Tokens;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Makes, finds and ends keys. A key is 256 random bits behind `pk_`, by which it is told from the
/// token of a session.
public final class DefaultApiKeyService implements ApiKeyService {
    private static final String BEGIN = "pk_";
    private static final int SHOWN = 9;
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

    private final Database db;
    private final ApiKeyStore store;
    private final PeopleService people;
    private final AccountService accounts;
    private final PermissionSource permissions;
    private final Audit audit;
    private final Clock clock;
    private final Tokens tokens = new Tokens();

    @Inject
    public DefaultApiKeyService(
            Database db,
            ApiKeyStore store,
            PeopleService people,
            AccountService accounts,
            PermissionSource permissions,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.people = people;
        this.accounts = accounts;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Page<ApiKey> list(@Nullable String search, int limit, int offset) {
        return db.read(sql -> store.list(sql, search, limit, offset));
    }

    @Override
    public MadeApiKey create(NewApiKey wanted, Me by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(wanted, by, now);
        String token = BEGIN + tokens.next();
        Instant end = wanted.expiresAt();
        var key =
                new ApiKey(
                        Ids.at(clock.millis()),
                        wanted.name().strip(),
                        token.substring(0, SHOWN),
                        by.id(),
                        by.name(),
                        wanted.scopes(),
                        now,
                        end == null ? null : end.truncatedTo(ChronoUnit.MICROS),
                        null);
        db.run(tx -> {
            store.insert(tx, key, Tokens.hash(token));
            audit.record(tx, Actor.of(by), "auth.create-key", subject(key), null, key);
        });
        return new MadeApiKey(key.id(), key, token);
    }

    @Override
    public void delete(UUID id, Me by) {
        ApiKey key =
                db.read(sql -> store.find(sql, id)).orElseThrow(() -> Refusal.notFound("key", id));
        if (!key.ownerId().equals(by.id())) {
            accounts.requireMayChange(key.ownerId(), by);
        }
        db.run(tx -> {
            store.delete(tx, id);
            audit.record(tx, Actor.of(by), "auth.delete-key", subject(key), key, null);
        });
    }

    @Override
    public Optional<Me> find(String token) {
        if (!token.startsWith(BEGIN)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ApiKey> key =
                db.read(sql -> store.findByHash(sql, Tokens.hash(token)))
                        .filter(found -> !isOver(found, now));
        Optional<Person> owner = key.flatMap(k -> people.find(k.ownerId())).filter(Person::enabled);
        if (key.isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        noteUse(key.get(), now);
        Set<Permission> may = EnumSet.of(Permission.SIGNED_IN);
        may.addAll(key.get().scopes());
        may.retainAll(permissions.permissionsOf(owner.get()));
        return Optional.of(owner.get().toMe(may));
    }

    private void noteUse(ApiKey key, Instant now) {
        Instant last = key.lastUsedAt();
        if (last == null || Duration.between(last, now).compareTo(NOTE_EVERY) >= 0) {
            db.run(tx -> store.noteUse(tx, key.id(), now));
        }
    }

    private static void check(NewApiKey wanted, Me by, Instant now) {
        Set<Permission> lacking = EnumSet.copyOf(wanted.scopes());
        lacking.removeAll(by.permissions());
        if (!lacking.isEmpty()) {
            throw fault("scopes", "has " + lacking.iterator().next().code() + ", which you lack");
        }
        Instant end = wanted.expiresAt();
        if (end != null && !end.isAfter(now)) {
            throw fault("expiresAt", "lies in the past");
        }
    }

    private static Refusal fault(String field, String message) {
        return new Refusal(
                ErrorCode.VALIDATION_FAILED,
                "The key was not made: " + field + " " + message + ".",
                List.of(new FieldFault(field, message)));
    }

    private static boolean isOver(ApiKey key, Instant now) {
        Instant end = key.expiresAt();
        return end != null && !now.isBefore(end);
    }

    private static Subject subject(ApiKey key) {
        return new Subject("api-key", key.id().toString(), key.name());
    }
}
