package org.parley.server.telephony.queue.internal;

import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.QUEUE_ABSENCE;
import static org.parley.server.platform.db.tables.Tables.QUEUE_MEMBER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.parley.contract.routing.OwnQueue;
import org.parley.server.platform.db.Transaction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Which members have left their queue for a while.
final class AbsenceStore {
    private AbsenceStore() {}

    /// That a row of `queue_member` serves.
    static Condition serves() {
        return DSL.notExists(
                DSL.selectOne()
                        .from(QUEUE_ABSENCE)
                        .where(QUEUE_ABSENCE.QUEUE_ID.eq(QUEUE_MEMBER.QUEUE_ID))
                        .and(QUEUE_ABSENCE.AGENT_ID.eq(QUEUE_MEMBER.PERSON_ID)));
    }

    /// Who is no member any more has nothing to stay away from: a later membership serves again.
    static void forgetStrangers(Transaction tx, Collection<UUID> queues) {
        tx.sql()
                .deleteFrom(QUEUE_ABSENCE)
                .where(QUEUE_ABSENCE.QUEUE_ID.in(queues))
                .and(
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(QUEUE_MEMBER)
                                        .where(QUEUE_MEMBER.QUEUE_ID.eq(QUEUE_ABSENCE.QUEUE_ID))
                                        .and(QUEUE_MEMBER.PERSON_ID.eq(QUEUE_ABSENCE.AGENT_ID))))
                .execute();
    }

    static List<OwnQueue> list(DSLContext sql, UUID agent) {
        return sql.select(QUEUE.ID, QUEUE.NAME, DSL.field(serves()))
                .from(QUEUE_MEMBER)
                .join(QUEUE)
                .on(QUEUE.ID.eq(QUEUE_MEMBER.QUEUE_ID))
                .where(QUEUE_MEMBER.PERSON_ID.eq(agent))
                .orderBy(QUEUE.NAME)
                .fetch(row -> new OwnQueue(row.value1(), row.value2(), row.value3()));
    }

    /// @return whether something is other than before
    static boolean serve(Transaction tx, UUID queue, UUID agent, boolean wanted, Instant at) {
        int gone =
                tx.sql()
                        .deleteFrom(QUEUE_ABSENCE)
                        .where(QUEUE_ABSENCE.AGENT_ID.eq(agent))
                        .and(QUEUE_ABSENCE.QUEUE_ID.eq(queue))
                        .execute();
        if (!wanted) {
            tx.sql()
                    .insertInto(QUEUE_ABSENCE)
                    .set(QUEUE_ABSENCE.AGENT_ID, agent)
                    .set(QUEUE_ABSENCE.QUEUE_ID, queue)
                    .set(QUEUE_ABSENCE.SINCE, at)
                    .execute();
        }
        return wanted == (gone == 1);
    }
}
