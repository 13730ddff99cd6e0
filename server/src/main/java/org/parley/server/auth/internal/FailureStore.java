package org.parley.server.auth.internal;

import static org.parley.server.platform.db.tables.Tables.SIGN_IN_FAILURE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.parley.server.platform.db.Transaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Failed sign-ins by the typed name, whether or not somebody bears it.
public final class FailureStore {
    /// When the name may be tried again, if it is locked out now.
    Optional<Instant> findLock(DSLContext sql, String key, Instant now) {
        return sql.select(SIGN_IN_FAILURE.LOCKED_UNTIL)
                .from(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.LOGIN_KEY.eq(key))
                .and(SIGN_IN_FAILURE.LOCKED_UNTIL.gt(now))
                .fetchOptional(SIGN_IN_FAILURE.LOCKED_UNTIL);
    }

    /// Counts one more failure. Failures that are older than the window are forgotten, unless the
    /// name is locked out.
    ///
    /// @return how many there are in a row
    int add(Transaction tx, String key, Instant now, Duration window) {
        tx.sql()
                .deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.LAST_AT.le(now.minus(window)))
                .and(SIGN_IN_FAILURE.LOCKED_UNTIL.isNull().or(SIGN_IN_FAILURE.LOCKED_UNTIL.le(now)))
                .execute();
        tx.sql()
                .insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.LOGIN_KEY, key)
                .set(SIGN_IN_FAILURE.FAILURES, 1)
                .set(SIGN_IN_FAILURE.LAST_AT, now)
                .onConflict(SIGN_IN_FAILURE.LOGIN_KEY)
                .doUpdate()
                .set(SIGN_IN_FAILURE.FAILURES, SIGN_IN_FAILURE.FAILURES.plus(1))
                .set(SIGN_IN_FAILURE.LAST_AT, now)
                .execute();
        return tx.sql()
                .selectFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.LOGIN_KEY.eq(key))
                .fetchSingle()
                .getFailures();
    }

    void lock(Transaction tx, String key, Instant until) {
        tx.sql()
                .update(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.LOCKED_UNTIL, until)
                .where(SIGN_IN_FAILURE.LOGIN_KEY.eq(key))
                .execute();
    }

    /// Which of the names are locked out now, and until when.
    Map<String, Instant> listLocks(DSLContext sql, Instant now) {
        return sql.select(SIGN_IN_FAILURE.LOGIN_KEY, SIGN_IN_FAILURE.LOCKED_UNTIL)
                .from(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.LOCKED_UNTIL.gt(now))
                .fetchMap(SIGN_IN_FAILURE.LOGIN_KEY, SIGN_IN_FAILURE.LOCKED_UNTIL);
    }

    /// Whether a name in lower case is locked out now, for rows that are asked about in SQL.
    static Condition locked(Field<String> key, Instant now) {
        return DSL.exists(
                DSL.selectOne()
                        .from(SIGN_IN_FAILURE)
                        .where(SIGN_IN_FAILURE.LOGIN_KEY.eq(key))
                        .and(SIGN_IN_FAILURE.LOCKED_UNTIL.gt(now)));
    }

    /// Forgets the name's failures.
    void clear(Transaction tx, String key) {
        tx.sql().deleteFrom(SIGN_IN_FAILURE).where(SIGN_IN_FAILURE.LOGIN_KEY.eq(key)).execute();
    }
}
