package org.parley.server.reports.internal;

import static org.parley.server.platform.db.tables.Tables.CEL_POSITION;
import static org.parley.server.platform.db.tables.Tables.CEL_ROW;
import static org.parley.server.reports.internal.CallFactStore.cut;

import jakarta.inject.Inject;

import org.jooq.impl.DSL;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.reports.cel.CelPosition;
import org.parley.server.reports.model.CelRow;

import java.time.Instant;
import java.util.List;

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
        tx.sql().deleteFrom(CEL_POSITION).where(CEL_POSITION.NODE.eq(node)).execute();
        tx.sql()
                .insertInto(CEL_POSITION)
                .set(CEL_POSITION.NODE, node)
                .set(CEL_POSITION.FILE, position.file())
                .set(CEL_POSITION.PLACE, position.offset())
                .execute();
    }

    void add(Transaction tx, String node, List<CelRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        tx.sql()
                .batchInsert(
                        rows.stream()
                                .map(row -> {
                                    var stored = tx.sql().newRecord(CEL_ROW);
                                    stored.setNode(node);
                                    stored.setCallId(cut(row.call(), 160));
                                    stored.setEvent(cut(row.event(), 40));
                                    stored.setKind(cut(row.kind(), 80));
                                    stored.setHappenedAt(row.at());
                                    stored.setLeg(cut(row.leg(), 160));
                                    stored.setChannel(cut(row.channel(), 200));
                                    stored.setCallerNumber(cut(row.callerNumber(), 200));
                                    stored.setCallerName(cut(row.callerName(), 1000));
                                    stored.setExten(cut(row.exten(), 200));
                                    stored.setContext(cut(row.context(), 100));
                                    stored.setApplication(cut(row.application(), 80));
                                    stored.setData(cut(row.data(), 2000));
                                    stored.setExtra(cut(row.extra(), 2000));
                                    return stored;
                                })
                                .toList())
                .execute();
    }

    /// Takes out the rows of a call, in the order of the log.
    List<CelRow> take(Transaction tx, String call) {
        List<CelRow> rows =
                tx.sql()
                        .selectFrom(CEL_ROW)
                        .where(CEL_ROW.CALL_ID.eq(call))
                        .orderBy(CEL_ROW.ID)
                        .fetch(row ->
                                new CelRow(
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
                                        row.getExtra()));
        tx.sql().deleteFrom(CEL_ROW).where(CEL_ROW.CALL_ID.eq(call)).execute();
        return rows;
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
