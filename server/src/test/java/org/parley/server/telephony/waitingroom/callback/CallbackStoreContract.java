package org.parley.server.telephony.waitingroom.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.contract.platform.Ids;
import org.parley.contract.routing.Strategy;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.tables.Tables;
import org.parley.server.telephony.waitingroom.callback.Callback.State;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What the store of kept places promises on both databases.
interface CallbackStoreContract {
    Instant START = Instant.parse("2026-11-23T08:00:00Z");

    Database db();

    private Callback open(UUID queue, String number, long joined) {
        return new Callback(
                Ids.next(),
                queue,
                number,
                START.plusSeconds(joined),
                "1763870000.1",
                State.OPEN,
                0,
                "");
    }

    private UUID queue(String name) {
        UUID id = Ids.next();
        db().run(tx ->
                tx.sql()
                        .insertInto(Tables.QUEUE)
                        .set(Tables.QUEUE.ID, id)
                        .set(Tables.QUEUE.NAME, name)
                        .set(Tables.QUEUE.NUMBER, "" + Math.abs(name.hashCode() % 100_000))
                        .set(Tables.QUEUE.STRATEGY, Strategy.LINEAR.name())
                        .set(Tables.QUEUE.AGENT_TIMEOUT_SECONDS, 15)
                        .set(Tables.QUEUE.RETRY_SECONDS, 5)
                        .set(Tables.QUEUE.WRAP_UP_SECONDS, 0)
                        .set(Tables.QUEUE.MAX_WAIT_SECONDS, 0)
                        .set(Tables.QUEUE.SERVICE_LEVEL_SECONDS, 20)
                        .set(Tables.QUEUE.WEIGHT, 0)
                        .set(Tables.QUEUE.MUSIC_CLASS, "default")
                        .set(Tables.QUEUE.RECORDED, false)
                        .set(Tables.QUEUE.VERSION, 1L)
                        .execute());
        return id;
    }

    @Test
    default void givesBackWhatIsOpenTheLongestWaitFirst() {
        var store = new CallbackStore(db());
        UUID queue = queue("open");
        Callback late = open(queue, "39025002", 20);
        Callback early = open(queue, "39025001", 10);
        Callback reached = open(queue, "39025003", 5);
        List.of(late, early, reached).forEach(one -> store.insert(one, START));
        store.update(reached.with(State.REACHED), START);
        Callback tried = early.calling("callback-1763870000.2").tried();
        store.update(tried, START);
        assertEquals(
                List.of(tried, late),
                store.listOpen().stream().filter(c -> c.queueId().equals(queue)).toList());
    }

    @Test
    default void forgetsThePlacesOfAQueueThatIsGone() {
        var store = new CallbackStore(db());
        UUID queue = queue("gone");
        store.insert(open(queue, "39025001", 0), START);
        db().run(tx ->
                tx.sql().deleteFrom(Tables.QUEUE).where(Tables.QUEUE.ID.eq(queue)).execute());
        assertEquals(
                List.of(),
                store.listOpen().stream().filter(c -> c.queueId().equals(queue)).toList());
    }
}
