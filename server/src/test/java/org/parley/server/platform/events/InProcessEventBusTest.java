package org.parley.server.platform.events;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

final class InProcessEventBusTest {
    private sealed interface News permits Rain, Sun {}

    private record Rain(int number) implements News {}

    private record Sun() implements News {}

    private final InProcessEventBus bus = new InProcessEventBus();
    private final List<Object> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        bus.stop();
    }

    @Test
    void deliversInTheOrderOfPublishing() {
        bus.subscribe(Rain.class, heard::add);

        IntStream.range(0, 1000).forEach(i -> bus.publish(new Rain(i)));

        await().until(() -> heard.size() == 1000);
        assertEquals(IntStream.range(0, 1000).mapToObj(Rain::new).toList(), heard);
    }

    @Test
    void deliversSubtypesAndNothingElse() {
        bus.subscribe(News.class, heard::add);

        bus.publish("gossip");
        bus.publish(new Sun());

        await().until(() -> !heard.isEmpty());
        assertEquals(List.of(new Sun()), heard);
    }

    @Test
    void aFailingListenerHarmsNoOneNotEvenItself() {
        bus.subscribe(
                Rain.class,
                rain -> {
                    heard.add(rain);
                    throw new IllegalStateException("wet");
                });

        bus.publish(new Rain(1));
        bus.publish(new Rain(2));

        await().until(() -> heard.equals(List.of(new Rain(1), new Rain(2))));
    }

    @Test
    void aSlowListenerDelaysNoOne() {
        var gate = new CountDownLatch(1);
        bus.subscribe(Rain.class, rain -> awaitQuietly(gate));
        bus.subscribe(Rain.class, heard::add);

        IntStream.range(0, 100).forEach(i -> bus.publish(new Rain(i)));

        await().until(() -> heard.size() == 100);
        gate.countDown();
    }

    @Test
    void deliversNothingAfterTheSubscriptionIsClosed() {
        var subscription = bus.subscribe(Rain.class, heard::add);
        subscription.close();

        bus.publish(new Rain(1));
        bus.stop();

        assertEquals(List.of(), heard);
    }

    @Test
    void finishesWhatWaitsWhenItStops() {
        bus.subscribe(Rain.class, heard::add);
        IntStream.range(0, 100).forEach(i -> bus.publish(new Rain(i)));

        bus.stop();

        assertEquals(100, heard.size());
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
