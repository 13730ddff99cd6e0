package org.parley.server.dispositions;

import static org.parley.server.platform.db.tables.Tables.CALL_DISPOSITION;
import static org.parley.server.platform.db.tables.Tables.DISPOSITION;
import static org.parley.server.platform.db.tables.Tables.DISPOSITION_DUE;
import static org.parley.server.platform.db.tables.Tables.QUEUE;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.dispositions.Disposition;
import org.parley.contract.dispositions.DispositionOption;
import org.parley.contract.dispositions.DueDisposition;
import org.parley.server.platform.db.Database;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What agents said of their calls, and what they still have to say.
final class DispositionStore {
    private final Database database;

    /// A call that waits for its agent's word.
    record Due(UUID agent, DueDisposition due) {}

    @Inject
    DispositionStore(Database database) {
        this.database = database;
    }

    static List<Disposition> all(DSLContext sql) {
        return sql.selectFrom(DISPOSITION)
                .fetch(row ->
                        new Disposition(
                                row.getId(),
                                row.getName(),
                                row.getDescription(),
                                row.getParentId(),
                                row.getQueueId(),
                                row.getVersion()));
    }

    DispositionTree tree() {
        return new DispositionTree(database.read(DispositionStore::all));
    }

    List<DispositionOption> options() {
        return database.read(sql ->
                sql.select(DISPOSITION.ID, DISPOSITION.NAME, DISPOSITION.PARENT_ID, QUEUE.NAME)
                        .from(DISPOSITION)
                        .leftJoin(QUEUE)
                        .on(QUEUE.ID.eq(DISPOSITION.QUEUE_ID))
                        .orderBy(DISPOSITION.NAME_KEY)
                        .fetch(row ->
                                new DispositionOption(
                                        row.get(DISPOSITION.ID),
                                        row.get(DISPOSITION.NAME),
                                        row.get(DISPOSITION.PARENT_ID),
                                        row.get(QUEUE.NAME))));
    }

    /// Whether calls of the queue can be given a word at all.
    boolean offers(String queue) {
        return options().stream()
                .anyMatch(one ->
                        one.parentId() == null
                                && (one.queue() == null || one.queue().equals(queue)));
    }

    boolean has(String call, UUID agent) {
        return database.read(sql ->
                sql.fetchExists(
                        sql.selectFrom(CALL_DISPOSITION)
                                .where(CALL_DISPOSITION.CALL_ID.eq(call))
                                .and(CALL_DISPOSITION.AGENT_ID.eq(agent))));
    }

    /// Stores the words in place of those of before; the call waits no more.
    void choose(String call, UUID agent, List<Disposition> path, String note, Instant at) {
        database.run(tx -> {
            DSLContext sql = tx.sql();
            sql.deleteFrom(CALL_DISPOSITION).where(CALL_DISPOSITION.CALL_ID.eq(call)).execute();
            sql.insertInto(CALL_DISPOSITION)
                    .set(CALL_DISPOSITION.CALL_ID, call)
                    .set(CALL_DISPOSITION.AGENT_ID, agent)
                    .set(CALL_DISPOSITION.FIRST_LEVEL, name(path, 0))
                    .set(CALL_DISPOSITION.SECOND_LEVEL, name(path, 1))
                    .set(CALL_DISPOSITION.THIRD_LEVEL, name(path, 2))
                    .set(CALL_DISPOSITION.NOTE, note)
                    .set(CALL_DISPOSITION.CHOSEN_AT, at)
                    .execute();
            remove(sql, call, agent);
        });
    }

    private static String name(List<Disposition> path, int level) {
        return level < path.size() ? path.get(level).name() : "";
    }

    List<Due> listDue() {
        return database.read(sql ->
                sql.selectFrom(DISPOSITION_DUE)
                        .orderBy(DISPOSITION_DUE.DUE_SINCE)
                        .fetch(row ->
                                new Due(
                                        row.getAgentId(),
                                        new DueDisposition(
                                                row.getCallId(),
                                                row.getQueue(),
                                                row.getDueSince()))));
    }

    void addDue(UUID agent, DueDisposition due) {
        database.run(tx -> {
            remove(tx.sql(), due.callId(), agent);
            tx.sql()
                    .insertInto(DISPOSITION_DUE)
                    .set(DISPOSITION_DUE.AGENT_ID, agent)
                    .set(DISPOSITION_DUE.CALL_ID, due.callId())
                    .set(DISPOSITION_DUE.QUEUE, due.queue())
                    .set(DISPOSITION_DUE.DUE_SINCE, due.since())
                    .execute();
        });
    }

    void removeDue(UUID agent, String call) {
        database.run(tx -> remove(tx.sql(), call, agent));
    }

    private static void remove(DSLContext sql, String call, UUID agent) {
        sql.deleteFrom(DISPOSITION_DUE)
                .where(DISPOSITION_DUE.AGENT_ID.eq(agent))
                .and(DISPOSITION_DUE.CALL_ID.eq(call))
                .execute();
    }
}
