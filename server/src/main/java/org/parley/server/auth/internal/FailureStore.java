package org.parley.server.auth.internal;

import static org.jooq.impl.DSL.when;
import static org.parley.server.platform.db.tables.Tables.SIGN_IN_FAILURE;

import org.jooq.DSLContext;
import org.parley.server.platform.db.Transaction;

import java.time.Duration;
import java.time.Instant;
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

    /// Counts one more failure; the name is locked when there are as many as the limit. Failures
    /// older than the lock's time are forgotten.
    ///
    /// @param limit 0 = never lock
    void add(Transaction tx, String key, Instant now, int limit, Duration lock) {
        tx.sql()
                .deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.LAST_AT.le(now.minus(lock)))
                .execute();
        Instant until = now.plus(lock);
        int most = limit == 0 ? Integer.MAX_VALUE : limit;
        tx.sql()
                .insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.LOGIN_KEY, key)
                .set(SIGN_IN_FAILURE.FAILURES, 1)
                .set(SIGN_IN_FAILURE.LAST_AT, now)
                .set(SIGN_IN_FAILURE.LOCKED_UNTIL, most <= 1 ? until : null)
                .onConflict(SIGN_IN_FAILURE.LOGIN_KEY)
                .doUpdate()
                .set(SIGN_IN_FAILURE.FAILURES, SIGN_IN_FAILURE.FAILURES.plus(1))
                .set(SIGN_IN_FAILURE.LAST_AT, now)
                .set(
                        SIGN_IN_FAILURE.LOCKED_UNTIL,
                        when(SIGN_IN_FAILURE.FAILURES.plus(1).ge(most), until)
                                .otherwise(SIGN_IN_FAILURE.LOCKED_UNTIL))
                .execute();
    }

    /// Forgets the name's failures.
    void clear(Transaction tx, String key) {
        tx.sql().deleteFrom(SIGN_IN_FAILURE).where(SIGN_IN_FAILURE.LOGIN_KEY.eq(key)).execute();
    }
}
