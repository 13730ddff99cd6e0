package org.parley.server.auth.internal.keys;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.Permission;
import org.parley.server.auth.ApiKeyService;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.PermissionSource;
import org.parley.server.auth.internal.Tokens;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.db.Database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Lets programs in by their keys.
public final class DefaultApiKeyService implements ApiKeyService {
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

    private final Database db;
    private final ApiKeyStore store;
    private final PeopleService people;
    private final PermissionSource permissions;
    private final Clock clock;

    @Inject
    public DefaultApiKeyService(
            Database db,
            ApiKeyStore store,
            PeopleService people,
            PermissionSource permissions,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.people = people;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    public Optional<Me> find(String token) {
        if (!token.startsWith(ApiKeyRules.BEGIN)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ApiKeyStore.Shown> key =
                db.read(sql -> store.find(sql, Tokens.hash(token)))
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

    private void noteUse(ApiKeyStore.Shown key, Instant now) {
        Instant last = key.lastUsedAt();
        if (last == null || Duration.between(last, now).compareTo(NOTE_EVERY) >= 0) {
            db.run(tx -> store.noteUse(tx, key.id(), now));
        }
    }

    private static boolean isOver(ApiKeyStore.Shown key, Instant now) {
        Instant end = key.expiresAt();
        return end != null && !now.isBefore(end);
    }
}
