package org.parley.server.reports.internal;

import static org.parley.server.platform.db.tables.Tables.CEL_PART;
import static org.parley.server.platform.db.tables.Tables.CEL_POSITION;
import static org.parley.server.reports.internal.CallFactStore.cut;

import jakarta.inject.Inject;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.reports.cel.CelCsv;
import org.parley.server.reports.cel.CelPosition;
import org.parley.server.reports.model.CelRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Rows of calls that are not over, and how far the log has been read.
public final class CelStore {
    private static final Logger LOG = LoggerFactory.getLogger(CelStore.class);

    /// Rows in one piece: with each as long as it may be, less than the table's column holds.
    private static final int TOGETHER = 50;

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

    /// Keeps rows of calls that go on: those of one call together, as lines of the log. Asterisk
    /// writes some twenty for each call, too many for a table of their own.
    void add(Transaction tx, String node, List<CelRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, List<CelRow>> calls = new LinkedHashMap<>();
        rows.forEach(row -> calls.computeIfAbsent(row.call(), _ -> new ArrayList<>()).add(row));
        BatchBindStep batch = tx.sql().batch(insertion(tx.sql()));
        for (Map.Entry<String, List<CelRow>> call : calls.entrySet()) {
            List<CelRow> all = call.getValue();
            for (int from = 0; from < all.size(); from += TOGETHER) {
                List<CelRow> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
                String lines = some.stream().map(CelCsv::line).collect(Collectors.joining());
                batch = batch.bind(node, call.getKey(), some.getLast().at(), lines);
            }
        }
        batch.execute();
    }

    private static Query insertion(DSLContext sql) {
        return sql.insertInto(
                        CEL_PART,
                        CEL_PART.NODE,
                        CEL_PART.CALL_ID,
                        CEL_PART.HAPPENED_AT,
                        CEL_PART.LINES)
                .values((String) null, null, null, null);
    }

    /// Takes out the rows of these calls, of each in the order of the log.
    Map<String, List<CelRow>> take(Transaction tx, Collection<String> calls) {
        Map<String, List<CelRow>> taken = new HashMap<>();
        if (calls.isEmpty()) {
            return taken;
        }
        tx.sql()
                .select(CEL_PART.CALL_ID, CEL_PART.LINES)
                .from(CEL_PART)
                .where(CEL_PART.CALL_ID.in(calls))
                .orderBy(CEL_PART.ID)
                .forEach(part -> {
                    byte[] text = part.value2().getBytes(StandardCharsets.UTF_8);
                    CelCsv.Lines lines = CelCsv.lines(text, text.length);
                    if (lines.broken() > 0 || lines.end() < text.length) {
                        LOG.error("Of the call {} some stored rows cannot be read", part.value1());
                    }
                    taken.computeIfAbsent(part.value1(), _ -> new ArrayList<>())
                            .addAll(lines.rows());
                });
        if (!taken.isEmpty()) {
            tx.sql().deleteFrom(CEL_PART).where(CEL_PART.CALL_ID.in(calls)).execute();
        }
        return taken;
    }

    /// Calls of a node of which nothing was heard since the given moment.
    List<String> openBefore(Transaction tx, String node, Instant moment) {
        return tx.sql()
                .select(CEL_PART.CALL_ID)
                .from(CEL_PART)
                .where(CEL_PART.NODE.eq(node))
                .groupBy(CEL_PART.CALL_ID)
                .having(DSL.max(CEL_PART.HAPPENED_AT).lt(moment))
                .fetch(CEL_PART.CALL_ID);
    }
}
