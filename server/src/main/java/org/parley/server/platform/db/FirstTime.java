package org.parley.server.platform.db;

import static org.parley.server.platform.db.tables.Tables.PARLEY_META;

import java.time.Instant;

/// Things that a database is given once in its life.
public final class FirstTime {
    private FirstTime() {}

    /// Whether nobody has done it in this database yet. From the commit of this transaction on
    /// somebody has.
    ///
    /// @param mark stands for the thing, for ever
    public static boolean claim(Transaction tx, String mark, Instant now) {
        return tx.sql()
                        .insertInto(PARLEY_META)
                        .set(PARLEY_META.NAME, mark)
                        .set(PARLEY_META.CONTENT, now.toString())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
