package org.parley.server.telephony.waitingroom.callback;

import static org.parley.server.platform.db.tables.Tables.QUEUE_CALLBACK;

import jakarta.inject.Inject;

import org.parley.server.platform.db.Database;
import org.parley.server.telephony.waitingroom.callback.Callback.State;

import java.time.Instant;
import java.util.List;

/// Kept places in the database.
final class CallbackStore {
    private final Database db;

    @Inject
    CallbackStore(Database db) {
        this.db = db;
    }

    void insert(Callback callback, Instant now) {
        db.run(tx ->
                tx.sql()
                        .insertInto(QUEUE_CALLBACK)
                        .set(QUEUE_CALLBACK.ID, callback.id())
                        .set(QUEUE_CALLBACK.QUEUE_ID, callback.queueId())
                        .set(QUEUE_CALLBACK.NUMBER, callback.number())
                        .set(QUEUE_CALLBACK.JOINED_AT, callback.joinedAt())
                        .set(QUEUE_CALLBACK.ASKED_CALL, callback.askedCall())
                        .set(QUEUE_CALLBACK.STATE, callback.state().name())
                        .set(QUEUE_CALLBACK.TRIES, callback.tries())
                        .set(QUEUE_CALLBACK.LAST_CALL, callback.lastCall())
                        .set(QUEUE_CALLBACK.CHANGED_AT, now)
                        .execute());
    }

    /// What became of it until now.
    void update(Callback callback, Instant now) {
        db.run(tx ->
                tx.sql()
                        .update(QUEUE_CALLBACK)
                        .set(QUEUE_CALLBACK.STATE, callback.state().name())
                        .set(QUEUE_CALLBACK.TRIES, callback.tries())
                        .set(QUEUE_CALLBACK.LAST_CALL, callback.lastCall())
                        .set(QUEUE_CALLBACK.CHANGED_AT, now)
                        .where(QUEUE_CALLBACK.ID.eq(callback.id()))
                        .execute());
    }

    /// The longest wait first.
    List<Callback> listOpen() {
        return db.read(sql ->
                sql.selectFrom(QUEUE_CALLBACK)
                        .where(QUEUE_CALLBACK.STATE.eq(State.OPEN.name()))
                        .orderBy(QUEUE_CALLBACK.JOINED_AT, QUEUE_CALLBACK.ID)
                        .fetch(row ->
                                new Callback(
                                        row.getId(),
                                        row.getQueueId(),
                                        row.getNumber(),
                                        row.getJoinedAt(),
                                        row.getAskedCall(),
                                        State.valueOf(row.getState()),
                                        row.getTries(),
                                        row.getLastCall())));
    }
}
