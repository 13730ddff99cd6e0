package org.parley.server.telephony.planmail;

import static org.parley.server.platform.db.tables.Tables.PLAN_MAIL;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.reports.CallMarkListener;
import org.parley.server.telephony.route.plan.PlanMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Mails that are owed. What the event log says of a mail is kept in the transaction that takes the
/// log in, so that none is lost and none is owed twice.
final class PlanMailStore implements CallMarkListener {
    private static final Logger LOG = LoggerFactory.getLogger(PlanMailStore.class);

    /// More than any step says, see `PlanMail`.
    private static final int LONGEST = 4_000;

    private final Database database;

    @Inject
    PlanMailStore(Database database) {
        this.database = database;
    }

    /// A mail that is owed.
    record Owed(UUID id, String call, String said, Instant askedAt) {}

    @Override
    public void marked(Transaction tx, Mark mark) {
        if (!mark.kind().equals(PlanMail.EVENT)) {
            return;
        }
        if (mark.text().length() > LONGEST || PlanMail.parse(mark.text()).isEmpty()) {
            LOG.error("The event log speaks of a mail in no known form: {}", mark.text());
            return;
        }
        tx.sql()
                .insertInto(PLAN_MAIL)
                .set(PLAN_MAIL.ID, Ids.at(mark.at().toEpochMilli()))
                .set(PLAN_MAIL.CALL_ID, mark.call())
                .set(PLAN_MAIL.SAID, mark.text())
                .set(PLAN_MAIL.ASKED_AT, mark.at())
                .set(PLAN_MAIL.DUE_AT, mark.at())
                .execute();
    }

    Optional<Owed> findDue(Instant now) {
        return database.read(sql ->
                sql.selectFrom(PLAN_MAIL)
                        .where(PLAN_MAIL.DUE_AT.le(now))
                        .orderBy(PLAN_MAIL.DUE_AT, PLAN_MAIL.ID)
                        .limit(1)
                        .fetchOptional(row ->
                                new Owed(
                                        row.getId(),
                                        row.getCallId(),
                                        row.getSaid(),
                                        row.getAskedAt())));
    }

    void putOff(UUID id, Instant until) {
        database.run(tx ->
                tx.sql()
                        .update(PLAN_MAIL)
                        .set(PLAN_MAIL.DUE_AT, until)
                        .where(PLAN_MAIL.ID.eq(id))
                        .execute());
    }

    void done(Transaction tx, UUID id) {
        tx.sql().deleteFrom(PLAN_MAIL).where(PLAN_MAIL.ID.eq(id)).execute();
    }
}
