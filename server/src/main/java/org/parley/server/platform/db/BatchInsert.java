package org.parley.server.platform.db;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

import java.util.Collections;
import java.util.List;

/// Many rows of one table in one round trip.
public final class BatchInsert {
    private BatchInsert() {}

    /// A batch to which each row is bound, its values in the order of the columns.
    public static <R extends Record> BatchBindStep of(
            DSLContext sql, Table<R> table, List<? extends Field<?>> columns) {
        return sql.batch(
                sql.insertInto(table, columns).values(Collections.nCopies(columns.size(), null)));
    }
}
