package org.parley.server.auth.internal.keys;

import static org.parley.server.platform.db.tables.Tables.API_KEY;
import static org.parley.server.platform.db.tables.Tables.PERSON;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.auth.account.ApiKeyApi;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.AccountService;
import org.parley.server.auth.internal.Tokens;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.EntityField.Use;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Keys of programs: nobody gives one more than he or she may do, and its token is told once. A key
/// is 256 random bits behind `pk_`, by which it is told from the token of a session.
public final class ApiKeyRules implements EntityRules<ApiKey> {
    static final String BEGIN = "pk_";

    private static final int SHOWN = 9;

    private final ApiKeyStore store;
    private final AccountService accounts;
    private final Clock clock;
    private final Tokens tokens = new Tokens();

    @Inject
    ApiKeyRules(ApiKeyStore store, AccountService accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public EntityType<ApiKey> type() {
        return EntityType.of(ApiKey.class, ApiKey.KIND, ApiKeyApi.class, API_KEY)
                .from(API_KEY.join(PERSON).on(API_KEY.PERSON_ID.eq(PERSON.ID)))
                .keys(API_KEY.ID, API_KEY.VERSION)
                .name("name", API_KEY.NAME, null)
                .plain(API_KEY.EXPIRES_AT)
                .field("start", API_KEY.TOKEN_START, Use.KEPT)
                .field("ownerId", API_KEY.PERSON_ID, Use.KEPT)
                .field("owner", PERSON.LOGIN_NAME, Use.KEPT)
                .kept(API_KEY.CREATED_AT, API_KEY.LAST_USED_AT)
                .elsewhere("scopes", "token")
                .noSetting()
                .build();
    }

    @Override
    public ApiKey added(ApiKey key, Asker asker) {
        Me maker = Objects.requireNonNull(asker.me(), "people make keys, the server never");
        String token = BEGIN + tokens.next();
        Instant end = key.expiresAt();
        return new ApiKey(
                key.id(),
                key.name(),
                key.scopes(),
                end == null ? null : end.truncatedTo(ChronoUnit.MICROS),
                token.substring(0, SHOWN),
                maker.id(),
                maker.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                token,
                key.version());
    }

    /// The token is told once, to who made the key.
    @Override
    public ApiKey answered(ApiKey stored, ApiKey read) {
        return read.withToken(stored.token());
    }

    @Override
    public void permit(@Nullable ApiKey before, @Nullable ApiKey after, Asker asker) {
        Me me = asker.me();
        if (me == null) {
            return;
        }
        UUID owner = before == null ? null : before.ownerId();
        if (owner != null && !owner.equals(me.id())) {
            accounts.requireMayChange(owner, me);
        }
        if (after != null) {
            requireOwnScopes(before == null ? Set.of() : before.scopes(), after.scopes(), me);
        }
    }

    private static void requireOwnScopes(Set<Permission> had, Set<Permission> wanted, Me me) {
        Set<Permission> lacking = EnumSet.noneOf(Permission.class);
        lacking.addAll(wanted);
        lacking.removeAll(had);
        lacking.removeAll(me.permissions());
        if (!lacking.isEmpty()) {
            String fault = "has " + lacking.iterator().next().code() + ", which you lack";
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The key was not stored: scopes " + fault + ".",
                    List.of(new FieldFault("scopes", fault)));
        }
    }

    @Override
    public void check(DSLContext sql, @Nullable ApiKey before, ApiKey after, Faults faults) {
        Instant end = after.expiresAt();
        boolean isNewEnd = before == null || !Objects.equals(before.expiresAt(), end);
        if (end != null && isNewEnd && !end.isAfter(clock.instant())) {
            faults.add("expiresAt", "lies in the past");
        }
        if (before != null && !after.token().isEmpty()) {
            faults.add("token", "is made by the server");
        }
    }

    @Override
    public List<ApiKey> complete(DSLContext sql, List<ApiKey> rows) {
        Map<UUID, Set<Permission>> scopes =
                store.scopesOf(sql, rows.stream().map(ApiKey::id).toList());
        return rows.stream()
                .map(key ->
                        new ApiKey(
                                key.id(),
                                key.name(),
                                scopes.getOrDefault(key.id(), Set.of()),
                                key.expiresAt(),
                                key.start(),
                                key.ownerId(),
                                key.owner(),
                                key.createdAt(),
                                key.lastUsedAt(),
                                key.token(),
                                key.version()))
                .toList();
    }

    @Override
    public void stored(Transaction tx, @Nullable ApiKey before, ApiKey after, Actor actor) {
        store.setScopes(tx, after.id(), after.scopes());
        if (before == null) {
            store.setHash(tx, after.id(), Tokens.hash(after.token()));
        }
    }

    @Override
    public Object audited(ApiKey key) {
        return key.withToken("");
    }
}
