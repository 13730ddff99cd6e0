package org.parley.server.auth.internal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.parley.server.platform.db.tables.Tables.PERSON;
import static org.parley.server.platform.db.tables.Tables.SIGN_IN_SESSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.account.SessionView;
import org.parley.server.platform.db.tables.tables.records.PersonRecord;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What is known of people's signing in, read for lists.
public final class AccountStore {
    /// One page, and how many there are in all.
    record Found<T>(List<T> rows, long total) {}

    Found<PersonRecord> listPeople(DSLContext sql, @Nullable String search, int limit, int offset) {
        Condition wanted = matches(search);
        long total = sql.fetchCount(PERSON, wanted);
        List<PersonRecord> rows =
                sql.selectFrom(PERSON)
                        .where(wanted)
                        .orderBy(PERSON.LOGIN_KEY)
                        .limit(limit)
                        .offset(offset)
                        .fetch();
        return new Found<>(rows, total);
    }

    /// How many sessions each of the people has open.
    Map<UUID, Integer> countSessions(DSLContext sql, Collection<UUID> people, Instant now) {
        return sql.select(SIGN_IN_SESSION.PERSON_ID, count())
                .from(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.PERSON_ID.in(people))
                .and(isOpen(now))
                .groupBy(SIGN_IN_SESSION.PERSON_ID)
                .fetchMap(SIGN_IN_SESSION.PERSON_ID, count());
    }

    /// Open sessions, the last used first.
    ///
    /// @param person whose, absent for everybody's
    /// @param present the hash of the token that asks
    Found<SessionView> listSessions(
            DSLContext sql, Wanted wanted, @Nullable UUID person, Instant now, String present) {
        Condition condition =
                isOpen(now)
                        .and(matches(wanted.search))
                        .and(person == null ? noCondition() : PERSON.ID.eq(person));
        var joined = SIGN_IN_SESSION.join(PERSON).on(SIGN_IN_SESSION.PERSON_ID.eq(PERSON.ID));
        long total = sql.fetchCount(sql.selectOne().from(joined).where(condition));
        List<SessionView> rows =
                sql.select()
                        .from(joined)
                        .where(condition)
                        .orderBy(SIGN_IN_SESSION.USED_AT.desc(), SIGN_IN_SESSION.TOKEN_HASH)
                        .limit(wanted.limit)
                        .offset(wanted.offset)
                        .fetch(row -> view(row, present));
        return new Found<>(rows, total);
    }

    /// Which part of a list.
    record Wanted(@Nullable String search, int limit, int offset) {}

    /// The hash of the session's token, and whose it is.
    Optional<SessionOf> findSession(DSLContext sql, UUID id) {
        return sql.select(SIGN_IN_SESSION.TOKEN_HASH, SIGN_IN_SESSION.PERSON_ID)
                .from(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.TOKEN_HASH.like(prefix(id) + "%"))
                .fetchOptional(row -> new SessionOf(row.value1(), row.value2()));
    }

    record SessionOf(String tokenHash, UUID person) {}

    /// A session is named by the first half of its token's hash: it says nothing about the token.
    static UUID idOf(String tokenHash) {
        return new UUID(
                Long.parseUnsignedLong(tokenHash, 0, 16, 16),
                Long.parseUnsignedLong(tokenHash, 16, 32, 16));
    }

    private static String prefix(UUID id) {
        return id.toString().replace("-", "");
    }

    /// Open, or kept by its desk.
    private static Condition isOpen(Instant now) {
        return SIGN_IN_SESSION.EXPIRES_AT.gt(now).or(SIGN_IN_SESSION.STAYS_UNTIL.gt(now));
    }

    private static Condition matches(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return noCondition();
        }
        String part = search.strip().toLowerCase(Locale.ROOT);
        return PERSON.LOGIN_KEY.contains(part).or(lower(PERSON.FULL_NAME).contains(part));
    }

    private static SessionView view(Record row, String present) {
        String hash = row.get(SIGN_IN_SESSION.TOKEN_HASH);
        return new SessionView(
                idOf(hash),
                row.get(PERSON.ID),
                row.get(PERSON.LOGIN_NAME),
                row.get(PERSON.FULL_NAME),
                Role.valueOf(row.get(PERSON.ROLE)),
                row.get(SIGN_IN_SESSION.APPLICATION),
                row.get(SIGN_IN_SESSION.APPLICATION_VERSION),
                row.get(SIGN_IN_SESSION.ADDRESS),
                row.get(SIGN_IN_SESSION.CREATED_AT),
                row.get(SIGN_IN_SESSION.USED_AT),
                hash.equals(present));
    }
}
