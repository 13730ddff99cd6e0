package org.parley.server.auth.internal.sso;

import static org.parley.server.platform.db.tables.Tables.IDENTITY;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.db.Database;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Ties people to who they are at an identity provider. Login names and mail addresses may be given
/// to somebody else there one day; the subject never is. A tie ends when its person is switched
/// off.
public final class Identities {
    private final Database db;
    private final Clock clock;

    @Inject
    public Identities(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Who signed in as this subject before.
    Optional<UUID> find(String issuer, String subject) {
        return db.read(sql ->
                sql.select(IDENTITY.PERSON_ID)
                        .from(IDENTITY)
                        .where(IDENTITY.ISSUER.eq(issuer))
                        .and(IDENTITY.SUBJECT.eq(subject))
                        .fetchOptional(IDENTITY.PERSON_ID));
    }

    /// Ties a person to a subject.
    ///
    /// @throws Refusal `FORBIDDEN` when the person is tied to another one
    void tie(String issuer, String subject, UUID person) {
        db.run(tx -> {
            Optional<String> tied =
                    tx.sql()
                            .select(IDENTITY.SUBJECT)
                            .from(IDENTITY)
                            .where(IDENTITY.ISSUER.eq(issuer))
                            .and(IDENTITY.PERSON_ID.eq(person))
                            .fetchOptional(IDENTITY.SUBJECT);
            if (tied.isPresent() && !tied.get().equals(subject)) {
                throw new Refusal(
                        ErrorCode.FORBIDDEN,
                        "The account here belongs to somebody else at the identity provider who had"
                                + " your name. If it is yours now, ask an administrator to switch it"
                                + " off and on again.");
            }
            tx.sql()
                    .insertInto(IDENTITY)
                    .set(IDENTITY.ISSUER, issuer)
                    .set(IDENTITY.SUBJECT, subject)
                    .set(IDENTITY.PERSON_ID, person)
                    .set(IDENTITY.LINKED_AT, clock.instant())
                    .onConflictDoNothing()
                    .execute();
        });
    }
}
