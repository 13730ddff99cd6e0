package org.parley.server.auth.internal.keys;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.parley.server.platform.db.tables.Tables.API_KEY;
import static org.parley.server.platform.db.tables.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.server.platform.db.Transaction;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Keys of programs in the database, by the hash of the key.
public final class ApiKeyStore {
    void insert(Transaction tx, ApiKey key, String tokenHash) {
        tx.sql()
                .insertInto(API_KEY)
                .set(API_KEY.ID, key.id())
                .set(API_KEY.PERSON_ID, key.ownerId())
                .set(API_KEY.NAME, key.name())
                .set(API_KEY.TOKEN_HASH, tokenHash)
                .set(API_KEY.TOKEN_START, key.start())
                .set(API_KEY.SCOPES, write(key.scopes()))
                .set(API_KEY.CREATED_AT, key.createdAt())
                .set(API_KEY.EXPIRES_AT, key.expiresAt())
                .execute();
    }

    Page<ApiKey> list(DSLContext sql, @Nullable String search, int limit, int offset) {
        Condition wanted = matches(search);
        var joined = API_KEY.join(PERSON).on(API_KEY.PERSON_ID.eq(PERSON.ID));
        long total = sql.fetchCount(sql.selectOne().from(joined).where(wanted));
        List<ApiKey> rows =
                sql.select()
                        .from(joined)
                        .where(wanted)
                        .orderBy(lower(API_KEY.NAME), API_KEY.ID)
                        .limit(limit)
                        .offset(offset)
                        .fetch(ApiKeyStore::read);
        return new Page<>(rows, total);
    }

    Optional<ApiKey> find(DSLContext sql, UUID id) {
        return findBy(sql, API_KEY.ID.eq(id));
    }

    Optional<ApiKey> findByHash(DSLContext sql, String tokenHash) {
        return findBy(sql, API_KEY.TOKEN_HASH.eq(tokenHash));
    }

    void noteUse(Transaction tx, UUID id, Instant now) {
        tx.sql().update(API_KEY).set(API_KEY.LAST_USED_AT, now).where(API_KEY.ID.eq(id)).execute();
    }

    void delete(Transaction tx, UUID id) {
        tx.sql().deleteFrom(API_KEY).where(API_KEY.ID.eq(id)).execute();
    }

    private static Optional<ApiKey> findBy(DSLContext sql, Condition condition) {
        return sql.select()
                .from(API_KEY.join(PERSON).on(API_KEY.PERSON_ID.eq(PERSON.ID)))
                .where(condition)
                .fetchOptional(ApiKeyStore::read);
    }

    private static Condition matches(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return noCondition();
        }
        String part = search.strip().toLowerCase(Locale.ROOT);
        return lower(API_KEY.NAME).contains(part).or(PERSON.LOGIN_KEY.contains(part));
    }

    private static ApiKey read(Record row) {
        return new ApiKey(
                row.get(API_KEY.ID),
                row.get(API_KEY.NAME),
                row.get(API_KEY.TOKEN_START),
                row.get(API_KEY.PERSON_ID),
                row.get(PERSON.LOGIN_NAME),
                scopes(row.get(API_KEY.SCOPES)),
                row.get(API_KEY.CREATED_AT),
                row.get(API_KEY.EXPIRES_AT),
                row.get(API_KEY.LAST_USED_AT));
    }

    private static String write(Set<Permission> scopes) {
        return scopes.stream().map(Permission::code).sorted().collect(Collectors.joining(","));
    }

    /// Permissions that no longer exist are passed over.
    private static Set<Permission> scopes(String codes) {
        Set<String> known = Set.of(codes.split(","));
        return Arrays.stream(Permission.values())
                .filter(permission -> known.contains(permission.code()))
                .collect(Collectors.toSet());
    }
}
