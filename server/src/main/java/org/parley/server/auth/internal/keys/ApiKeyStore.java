package org.parley.server.auth.internal.keys;

import static org.parley.server.platform.db.tables.Tables.API_KEY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Permission;
import org.parley.server.platform.db.Transaction;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What of keys is not shown, in the database: the hash by which a key is found, and the scopes as
/// codes.
public final class ApiKeyStore {
    /// A key as whoever shows it is let in.
    record Shown(
            UUID id,
            UUID ownerId,
            Set<Permission> scopes,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    Optional<Shown> find(DSLContext sql, String tokenHash) {
        return sql.selectFrom(API_KEY)
                .where(API_KEY.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(row ->
                        new Shown(
                                row.getId(),
                                row.getPersonId(),
                                scopes(row.getScopes()),
                                row.getExpiresAt(),
                                row.getLastUsedAt()));
    }

    void noteUse(Transaction tx, UUID id, Instant now) {
        tx.sql().update(API_KEY).set(API_KEY.LAST_USED_AT, now).where(API_KEY.ID.eq(id)).execute();
    }

    void setHash(Transaction tx, UUID id, String tokenHash) {
        tx.sql()
                .update(API_KEY)
                .set(API_KEY.TOKEN_HASH, tokenHash)
                .where(API_KEY.ID.eq(id))
                .execute();
    }

    void setScopes(Transaction tx, UUID id, Set<Permission> scopes) {
        String codes =
                scopes.stream().map(Permission::code).sorted().collect(Collectors.joining(","));
        tx.sql().update(API_KEY).set(API_KEY.SCOPES, codes).where(API_KEY.ID.eq(id)).execute();
    }

    Map<UUID, Set<Permission>> scopesOf(DSLContext sql, Collection<UUID> ids) {
        return sql.select(API_KEY.ID, API_KEY.SCOPES)
                .from(API_KEY)
                .where(API_KEY.ID.in(ids))
                .fetchMap(API_KEY.ID, row -> scopes(row.value2()));
    }

    /// Permissions that no longer exist are passed over.
    private static Set<Permission> scopes(String codes) {
        Set<String> known = Set.of(codes.split(","));
        return Arrays.stream(Permission.values())
                .filter(permission -> known.contains(permission.code()))
                .collect(Collectors.toSet());
    }
}
