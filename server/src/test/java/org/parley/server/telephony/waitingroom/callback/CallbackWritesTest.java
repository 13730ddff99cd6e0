package org.parley.server.telephony.waitingroom.callback;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.server.telephony.waitingroom.callback.Callback.State;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class CallbackWritesTest {
    private final List<Callback> stored = new CopyOnWriteArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger refused = new AtomicInteger();

    private void store(Callback callback) {
        if (away.get()) {
            refused.incrementAndGet();
            throw new Refusal(ErrorCode.UNAVAILABLE, "the database is away");
        }
        stored.add(callback);
    }

    private static Callback open() {
        return new Callback(
                Ids.next(), Ids.next(), "39025061", Instant.EPOCH, "n1-1.1", State.OPEN, 0, "");
    }

    @Test
    void whatHappenedWhileTheDatabaseWasAwayIsStoredOnceItIsBackTheNewestAlone() {
        var writes = new CallbackWrites(this::store, Duration.ofMillis(20));
        Callback first = open();
        Callback second = open();
        away.set(true);
        writes.save(first);
        writes.save(first.with(State.REACHED));
        writes.save(second.with(State.FAILED));
        await().until(() -> refused.get() > 3);
        assertTrue(stored.isEmpty());
        away.set(false);
        await().until(() -> stored.size() == 2);
        writes.end();
        assertTrue(stored.contains(first.with(State.REACHED)), stored::toString);
        assertTrue(stored.contains(second.with(State.FAILED)), stored::toString);
    }

    @Test
    void theEndWaitsForWhatWasBegunAndTakesNoMore() {
        var writes = new CallbackWrites(this::store, Duration.ofHours(1));
        Callback only = open();
        writes.save(only);
        writes.end();
        assertEquals(List.of(only), stored);
        writes.save(only.with(State.FAILED));
        assertEquals(1, stored.size());
    }
}
