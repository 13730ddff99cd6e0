package org.parley.server.auth.internal;

import static org.parley.server.platform.db.tables.Tables.PERSON;
import static org.parley.server.platform.db.tables.Tables.SIGN_IN_SESSION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.server.platform.db.Transaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Sessions in the database, by the hash of their token.
public final class SessionStore {
    /// For so long a desk that was away hears that its agent signed in elsewhere.
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /// @param tokenHash SHA-256 of the token in hex
    /// @param createdAt when somebody signed in for it
    /// @param staysUntil until when another session can be begun by it, if so
    record Session(
            String tokenHash,
            UUID personId,
            Instant createdAt,
            Instant usedAt,
            Instant expiresAt,
            @Nullable Instant staysUntil) {}

    /// What is known of the program that signed in.
    ///
    /// @param stay whether it wants to be kept
    record Origin(
            @Nullable String application, @Nullable String version, String address, boolean stay) {}

    void insert(Transaction tx, Session session, Origin origin) {
        tx.sql()
                .insertInto(SIGN_IN_SESSION)
                .set(SIGN_IN_SESSION.TOKEN_HASH, session.tokenHash())
                .set(SIGN_IN_SESSION.PERSON_ID, session.personId())
                .set(SIGN_IN_SESSION.APPLICATION, origin.application())
                .set(SIGN_IN_SESSION.APPLICATION_VERSION, origin.version())
                .set(SIGN_IN_SESSION.ADDRESS, origin.address())
                .set(SIGN_IN_SESSION.CREATED_AT, session.createdAt())
                .set(SIGN_IN_SESSION.STAYS_UNTIL, session.staysUntil())
                .set(SIGN_IN_SESSION.USED_AT, session.usedAt())
                .set(SIGN_IN_SESSION.EXPIRES_AT, session.expiresAt())
                .execute();
    }

    Optional<Session> find(DSLContext sql, String tokenHash) {
        return sql.selectFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(row ->
                        new Session(
                                row.getTokenHash(),
                                row.getPersonId(),
                                row.getCreatedAt(),
                                row.getUsedAt(),
                                row.getExpiresAt(),
                                row.getStaysUntil()));
    }

    /// Whether the person of that name has a session here that was begun from the address.
    ///
    /// @param key of a name, whether or not somebody bears it
    boolean hasBegun(DSLContext sql, String key, String address) {
        return sql.fetchExists(
                sql.selectOne()
                        .from(SIGN_IN_SESSION)
                        .join(PERSON)
                        .on(PERSON.ID.eq(SIGN_IN_SESSION.PERSON_ID))
                        .where(PERSON.LOGIN_KEY.eq(key))
                        .and(SIGN_IN_SESSION.ADDRESS.eq(address)));
    }

    /// Ends the sessions that the person has open with a program, and remembers why.
    ///
    /// @return whether there was one
    boolean replace(Transaction tx, UUID personId, String application, Instant now) {
        return tx.sql()
                        .update(SIGN_IN_SESSION)
                        .set(SIGN_IN_SESSION.EXPIRES_AT, now)
                        .setNull(SIGN_IN_SESSION.STAYS_UNTIL)
                        .set(SIGN_IN_SESSION.REPLACED, true)
                        .where(SIGN_IN_SESSION.PERSON_ID.eq(personId))
                        .and(SIGN_IN_SESSION.APPLICATION.eq(application))
                        .and(SIGN_IN_SESSION.EXPIRES_AT.gt(now))
                        .execute()
                > 0;
    }

    boolean isReplaced(DSLContext sql, String tokenHash) {
        return sql.fetchExists(
                SIGN_IN_SESSION,
                SIGN_IN_SESSION.TOKEN_HASH.eq(tokenHash).and(SIGN_IN_SESSION.REPLACED));
    }

    void prolong(Transaction tx, String tokenHash, Instant usedAt, Instant expiresAt) {
        tx.sql()
                .update(SIGN_IN_SESSION)
                .set(SIGN_IN_SESSION.USED_AT, usedAt)
                .set(SIGN_IN_SESSION.EXPIRES_AT, expiresAt)
                .where(SIGN_IN_SESSION.TOKEN_HASH.eq(tokenHash))
                .and(SIGN_IN_SESSION.REPLACED.isFalse())
                .execute();
    }

    void delete(Transaction tx, String tokenHash) {
        tx.sql()
                .deleteFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.TOKEN_HASH.eq(tokenHash))
                .execute();
    }

    /// Deletes a session.
    ///
    /// @return whether it was there
    boolean take(Transaction tx, String tokenHash) {
        return tx.sql()
                        .deleteFrom(SIGN_IN_SESSION)
                        .where(SIGN_IN_SESSION.TOKEN_HASH.eq(tokenHash))
                        .execute()
                == 1;
    }

    /// Ends the person's sessions but the one of the hash.
    void deleteOthers(Transaction tx, UUID personId, String keptHash) {
        tx.sql()
                .deleteFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.PERSON_ID.eq(personId))
                .and(SIGN_IN_SESSION.TOKEN_HASH.ne(keptHash))
                .execute();
    }

    void deleteExpired(Transaction tx, Instant now) {
        tx.sql()
                .deleteFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.EXPIRES_AT.le(now))
                .and(SIGN_IN_SESSION.STAYS_UNTIL.isNull().or(SIGN_IN_SESSION.STAYS_UNTIL.le(now)))
                .and(
                        SIGN_IN_SESSION
                                .REPLACED
                                .isFalse()
                                .or(SIGN_IN_SESSION.EXPIRES_AT.le(now.minus(REMEMBERED))))
                .execute();
    }
}
