package org.parley.server.auth.internal;

import static org.jooq.impl.DSL.lower;
import static org.parley.server.platform.db.tables.Tables.PASSWORD_RESET;
import static org.parley.server.platform.db.tables.Tables.PERSON;

import org.jooq.DSLContext;
import org.parley.server.platform.db.Transaction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Mailed codes in the database, by their hash.
public final class PasswordResetStore {
    /// Who has the address and may sign in.
    List<UUID> listByMail(DSLContext sql, String email) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(lower(PERSON.EMAIL).eq(email.strip().toLowerCase(Locale.ROOT)))
                .and(PERSON.EMAIL.ne(""))
                .and(PERSON.ENABLED)
                .fetch(PERSON.ID);
    }

    /// Whether the person was sent a code since the instant.
    boolean hasSince(DSLContext sql, UUID person, Instant since) {
        return sql.fetchExists(
                PASSWORD_RESET,
                PASSWORD_RESET.PERSON_ID.eq(person).and(PASSWORD_RESET.MADE_AT.gt(since)));
    }

    void insert(Transaction tx, String hash, UUID person, Instant madeAt, Instant expiresAt) {
        tx.sql().deleteFrom(PASSWORD_RESET).where(PASSWORD_RESET.EXPIRES_AT.le(madeAt)).execute();
        tx.sql()
                .insertInto(PASSWORD_RESET)
                .set(PASSWORD_RESET.TOKEN_HASH, hash)
                .set(PASSWORD_RESET.PERSON_ID, person)
                .set(PASSWORD_RESET.MADE_AT, madeAt)
                .set(PASSWORD_RESET.EXPIRES_AT, expiresAt)
                .execute();
    }

    Optional<UUID> findPerson(DSLContext sql, String hash, Instant now) {
        return sql.select(PASSWORD_RESET.PERSON_ID)
                .from(PASSWORD_RESET)
                .where(PASSWORD_RESET.TOKEN_HASH.eq(hash))
                .and(PASSWORD_RESET.EXPIRES_AT.gt(now))
                .fetchOptional(PASSWORD_RESET.PERSON_ID);
    }

    /// Takes the code; the person's others end with it.
    ///
    /// @return whether it was there
    boolean take(Transaction tx, String hash, UUID person) {
        boolean taken =
                tx.sql()
                                .deleteFrom(PASSWORD_RESET)
                                .where(PASSWORD_RESET.TOKEN_HASH.eq(hash))
                                .execute()
                        == 1;
        tx.sql().deleteFrom(PASSWORD_RESET).where(PASSWORD_RESET.PERSON_ID.eq(person)).execute();
        return taken;
    }
}
