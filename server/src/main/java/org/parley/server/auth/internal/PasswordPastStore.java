package org.parley.server.auth.internal;

import static org.parley.server.platform.db.tables.Tables.PASSWORD_PAST;

import org.jooq.DSLContext;
import org.parley.contract.platform.Ids;
import org.parley.server.platform.db.Transaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Hashes of earlier passwords.
public final class PasswordPastStore {
    /// The latest first.
    List<String> list(DSLContext sql, UUID person, int most) {
        return sql.select(PASSWORD_PAST.PASSWORD_HASH)
                .from(PASSWORD_PAST)
                .where(PASSWORD_PAST.PERSON_ID.eq(person))
                .orderBy(PASSWORD_PAST.ENDED_AT.desc(), PASSWORD_PAST.ID.desc())
                .limit(most)
                .fetch(PASSWORD_PAST.PASSWORD_HASH);
    }

    /// Adds the password that ends now, and forgets all but the latest.
    ///
    /// @param keep how many are remembered at most
    void add(Transaction tx, UUID person, String hash, Instant endedAt, int keep) {
        tx.sql()
                .insertInto(PASSWORD_PAST)
                .set(PASSWORD_PAST.ID, Ids.next())
                .set(PASSWORD_PAST.PERSON_ID, person)
                .set(PASSWORD_PAST.ENDED_AT, endedAt)
                .set(PASSWORD_PAST.PASSWORD_HASH, hash)
                .execute();
        List<UUID> all =
                tx.sql()
                        .select(PASSWORD_PAST.ID)
                        .from(PASSWORD_PAST)
                        .where(PASSWORD_PAST.PERSON_ID.eq(person))
                        .orderBy(PASSWORD_PAST.ENDED_AT.desc(), PASSWORD_PAST.ID.desc())
                        .fetch(PASSWORD_PAST.ID);
        if (all.size() > keep) {
            tx.sql()
                    .deleteFrom(PASSWORD_PAST)
                    .where(PASSWORD_PAST.ID.in(all.subList(keep, all.size())))
                    .execute();
        }
    }
}
