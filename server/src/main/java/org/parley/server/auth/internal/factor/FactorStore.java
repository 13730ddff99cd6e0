package org.parley.server.auth.internal.factor;

import static org.parley.server.platform.db.tables.Tables.RECOVERY_CODE;
import static org.parley.server.platform.db.tables.Tables.SECOND_FACTOR;

import org.jooq.DSLContext;
import org.parley.server.platform.db.Transaction;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Second factors in the database.
public final class FactorStore {
    /// @param sealedSecret as the secret box has sealed it
    /// @param confirmed whether sign-in asks for it
    /// @param lastStep of the last code that was taken
    record Stored(String sealedSecret, boolean confirmed, long lastStep) {}

    Optional<Stored> find(DSLContext sql, UUID person) {
        return sql.selectFrom(SECOND_FACTOR)
                .where(SECOND_FACTOR.PERSON_ID.eq(person))
                .fetchOptional(row ->
                        new Stored(
                                row.getSealedSecret(),
                                row.getConfirmedAt() != null,
                                row.getLastStep()));
    }

    /// Who of the people has a second factor that sign-in asks for.
    public Set<UUID> listConfirmed(DSLContext sql, Collection<UUID> people) {
        return sql.select(SECOND_FACTOR.PERSON_ID)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.PERSON_ID.in(people))
                .and(SECOND_FACTOR.CONFIRMED_AT.isNotNull())
                .fetchSet(SECOND_FACTOR.PERSON_ID);
    }

    /// Begins anew; one that is confirmed stays.
    void begin(Transaction tx, UUID person, String sealedSecret, Instant now) {
        tx.sql()
                .deleteFrom(SECOND_FACTOR)
                .where(SECOND_FACTOR.PERSON_ID.eq(person))
                .and(SECOND_FACTOR.CONFIRMED_AT.isNull())
                .execute();
        tx.sql()
                .insertInto(SECOND_FACTOR)
                .set(SECOND_FACTOR.PERSON_ID, person)
                .set(SECOND_FACTOR.SEALED_SECRET, sealedSecret)
                .set(SECOND_FACTOR.BEGUN_AT, now)
                .set(SECOND_FACTOR.LAST_STEP, -1L)
                .execute();
    }

    void confirm(Transaction tx, UUID person, Instant now) {
        tx.sql()
                .update(SECOND_FACTOR)
                .set(SECOND_FACTOR.CONFIRMED_AT, now)
                .where(SECOND_FACTOR.PERSON_ID.eq(person))
                .execute();
    }

    /// Notes that the step's code was taken, unless it or a later one was before.
    ///
    /// @return whether it is the first time
    boolean take(Transaction tx, UUID person, long step) {
        return tx.sql()
                        .update(SECOND_FACTOR)
                        .set(SECOND_FACTOR.LAST_STEP, step)
                        .where(SECOND_FACTOR.PERSON_ID.eq(person))
                        .and(SECOND_FACTOR.LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    /// @return whether there was one
    boolean delete(Transaction tx, UUID person) {
        tx.sql().deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.PERSON_ID.eq(person)).execute();
        return tx.sql()
                        .deleteFrom(SECOND_FACTOR)
                        .where(SECOND_FACTOR.PERSON_ID.eq(person))
                        .execute()
                == 1;
    }

    void putRecoveryCodes(Transaction tx, UUID person, Collection<String> hashes) {
        tx.sql().deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.PERSON_ID.eq(person)).execute();
        for (String hash : hashes) {
            tx.sql()
                    .insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.PERSON_ID, person)
                    .set(RECOVERY_CODE.CODE_HASH, hash)
                    .execute();
        }
    }

    /// @return whether it was there; it is no longer
    boolean takeRecoveryCode(Transaction tx, UUID person, String hash) {
        return tx.sql()
                        .deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.PERSON_ID.eq(person))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash))
                        .execute()
                == 1;
    }

    int countRecoveryCodes(DSLContext sql, UUID person) {
        return sql.fetchCount(RECOVERY_CODE, RECOVERY_CODE.PERSON_ID.eq(person));
    }
}
