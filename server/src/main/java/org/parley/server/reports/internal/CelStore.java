package org.parley.server.reports.internal;

import static org.parley.server.platform.db.tables.Tables.CEL_POSITION;
import static org.parley.server.platform.db.tables.Tables.CEL_ROW;
import static org.parley.server.reports.internal.CallFactStore.cut;

import jakarta.inject.Inject;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.db.tables.tables.records.CelRowRecord;
import org.parley.server.reports.cel.CelPosition;
import org.parley.server.reports.model.CelRow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of calls that are not over, and how far the log has been read.
public final class CelStore {
    private final Database database;

    @Inject
    CelStore(Database database) {
        this.database = database;
    }

    CelPosition position(String node) {
        return database.read(sql ->
                sql.selectFrom(CEL_POSITION)
                        .where(CEL_POSITION.NODE.eq(node))
                        .fetchOptional(row -> new CelPosition(row.getFile(), row.getPlace()))
                        .orElse(CelPosition.START));
    }

    void position(Transaction tx, String node, CelPosition position) {
        int known =
                tx.sql()
                        .update(CEL_POSITION)
                        .set(CEL_POSITION.FILE, position.file())
                        .set(CEL_POSITION.PLACE, position.offset())
                        .where(CEL_POSITION.NODE.eq(node))
                        .execute();
        if (known == 0) {
            tx.sql()
                    .insertInto(CEL_POSITION)
                    .set(CEL_POSITION.NODE, node)
                    .set(CEL_POSITION.FILE, position.file())
                    .set(CEL_POSITION.PLACE, position.offset())
                    .execute();
        }
    }

    /// A row with its texts cut to what the table holds.
    static CelRow fitting(CelRow row) {
        return new CelRow(
                cut(row.event(), 40),
                cut(row.kind(), 80),
                row.at(),
                cut(row.leg(), 160),
                cut(row.call(), 160),
                cut(row.channel(), 200),
                cut(row.callerNumber(), 200),
                cut(row.callerName(), 1000),
                cut(row.exten(), 200),
                cut(row.context(), 100),
                cut(row.application(), 80),
                cut(row.data(), 2000),
                cut(row.extra(), 2000));
    }

    void add(Transaction tx, String node, List<CelRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        BatchBindStep batch = tx.sql().batch(insertion(tx.sql()));
        for (CelRow row : rows) {
            batch =
                    batch.bind(
                            node,
                            row.call(),
                            row.event(),
                            row.kind(),
                            row.at(),
                            row.leg(),
                            row.channel(),
                            row.callerNumber(),
                            row.callerName(),
                            row.exten(),
                            row.context(),
                            row.application(),
                            row.data(),
                            row.extra());
        }
        batch.execute();
    }

    private static Query insertion(DSLContext sql) {
        return sql.insertInto(
                        CEL_ROW,
                        CEL_ROW.NODE,
                        CEL_ROW.CALL_ID,
                        CEL_ROW.EVENT,
                        CEL_ROW.KIND,
                        CEL_ROW.HAPPENED_AT,
                        CEL_ROW.LEG,
                        CEL_ROW.CHANNEL,
                        CEL_ROW.CALLER_NUMBER,
                        CEL_ROW.CALLER_NAME,
                        CEL_ROW.EXTEN,
                        CEL_ROW.CONTEXT,
                        CEL_ROW.APPLICATION,
                        CEL_ROW.DATA,
                        CEL_ROW.EXTRA)
                .values(
                        (String) null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    /// Takes out the rows of these calls, of each in the order of the log.
    Map<String, List<CelRow>> take(Transaction tx, Collection<String> calls) {
        Map<String, List<CelRow>> taken = new HashMap<>();
        if (calls.isEmpty()) {
            return taken;
        }
        tx.sql()
                .selectFrom(CEL_ROW)
                .where(CEL_ROW.CALL_ID.in(calls))
                .orderBy(CEL_ROW.ID)
                .forEach(row ->
                        taken.computeIfAbsent(row.getCallId(), _ -> new ArrayList<>())
                                .add(celRow(row)));
        if (!taken.isEmpty()) {
            tx.sql().deleteFrom(CEL_ROW).where(CEL_ROW.CALL_ID.in(calls)).execute();
        }
        return taken;
    }

    private static CelRow celRow(CelRowRecord row) {
        return new CelRow(
                row.getEvent(),
                row.getKind(),
                row.getHappenedAt(),
                row.getLeg(),
                row.getCallId(),
                row.getChannel(),
                row.getCallerNumber(),
                row.getCallerName(),
                row.getExten(),
                row.getContext(),
                row.getApplication(),
                row.getData(),
                row.getExtra());
    }

    /// Calls of a node of which nothing was heard since the given moment.
    List<String> openBefore(Transaction tx, String node, Instant moment) {
        return tx.sql()
                .select(CEL_ROW.CALL_ID)
                .from(CEL_ROW)
                .where(CEL_ROW.NODE.eq(node))
                .groupBy(CEL_ROW.CALL_ID)
                .having(DSL.max(CEL_ROW.HAPPENED_AT).lt(moment))
                .fetch(CEL_ROW.CALL_ID);
    }
}
