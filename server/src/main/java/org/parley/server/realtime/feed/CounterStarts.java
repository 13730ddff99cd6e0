package org.parley.server.realtime.feed;

import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.QUEUE_COUNTING;

import jakarta.inject.Inject;

import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Since when the counters of queues count, where somebody began them anew.
public final class CounterStarts {
    private final Database database;

    @Inject
    CounterStarts(Database database) {
        this.database = database;
    }

    /// The moments after this one, by the queue's name.
    Map<String, Instant> listAfter(Instant moment) {
        return database.read(sql ->
                sql.select(QUEUE.NAME, QUEUE_COUNTING.COUNTED_FROM)
                        .from(QUEUE_COUNTING)
                        .join(QUEUE)
                        .on(QUEUE.ID.eq(QUEUE_COUNTING.QUEUE_ID))
                        .where(QUEUE_COUNTING.COUNTED_FROM.gt(moment))
                        .fetchMap(QUEUE.NAME, QUEUE_COUNTING.COUNTED_FROM));
    }

    /// Has the queue's counters count from this moment on.
    public void begin(Transaction tx, UUID queue, Instant now) {
        tx.sql()
                .insertInto(QUEUE_COUNTING)
                .set(QUEUE_COUNTING.QUEUE_ID, queue)
                .set(QUEUE_COUNTING.COUNTED_FROM, now)
                .onConflict(QUEUE_COUNTING.QUEUE_ID)
                .doUpdate()
                .set(QUEUE_COUNTING.COUNTED_FROM, now)
                .execute();
    }
}
