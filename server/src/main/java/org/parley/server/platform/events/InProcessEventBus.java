package org.parley.server.platform.events;

import jakarta.inject.Inject;

import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The bus of a single server: one unbounded queue and one virtual thread a listener. Nothing is
/// dropped; a listener that lags is named in the log.
public final class InProcessEventBus implements EventBus, Service {
    private static final Logger LOG = LoggerFactory.getLogger(InProcessEventBus.class);
    private static final int LAG_ALARM = 10_000;
    private static final Duration DRAIN_TIME = Duration.ofSeconds(3);

    private final List<Listener<?>> listeners = new CopyOnWriteArrayList<>();

    @Inject
    public InProcessEventBus() {}

    @Override
    public void publish(Object event) {
        for (Listener<?> listener : listeners) {
            listener.offer(event);
        }
    }

    @Override
    public <E> Subscription subscribe(Class<E> type, Consumer<? super E> listener) {
        var entry = new Listener<E>(type, listener);
        listeners.add(entry);
        entry.thread.start();
        return () -> {
            listeners.remove(entry);
            entry.end();
        };
    }

    /// Events that wait for the slowest listener.
    public int lag() {
        return listeners.stream().mapToInt(l -> l.queue.size()).max().orElse(0);
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Phase phase() {
        return Phase.STORAGE;
    }

    @Override
    public void start() {
        // a listener's thread starts with its subscription
    }

    /// Lets the listeners finish what waits, for three seconds at most.
    @Override
    public void stop() {
        List<Listener<?>> ending = List.copyOf(listeners);
        listeners.clear();
        ending.forEach(Listener::end);
        long deadline = System.nanoTime() + DRAIN_TIME.toNanos();
        for (Listener<?> listener : ending) {
            listener.await(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }

    private static final class Listener<E> {
        private static final Object END = new Object();

        private final Class<E> type;
        private final Consumer<? super E> consumer;
        private final LinkedBlockingQueue<Object> queue = new LinkedBlockingQueue<>();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final AtomicInteger alarmAt = new AtomicInteger(LAG_ALARM);
        private final Thread thread;

        Listener(Class<E> type, Consumer<? super E> consumer) {
            this.type = type;
            this.consumer = consumer;
            this.thread =
                    Thread.ofVirtual().name("events-" + type.getSimpleName()).unstarted(this::run);
        }

        void offer(Object event) {
            if (!type.isInstance(event) || ended.get()) {
                return;
            }
            queue.add(event);
            int alarm = alarmAt.get();
            if (queue.size() >= alarm && alarmAt.compareAndSet(alarm, alarm * 2)) {
                LOG.warn("{} events of {} wait for {}", alarm, type.getSimpleName(), consumer);
            }
        }

        void end() {
            if (ended.compareAndSet(false, true)) {
                queue.add(END);
            }
        }

        void await(Duration time) {
            try {
                if (!thread.join(time)) {
                    LOG.warn(
                            "{} events of {} were not taken by {} before the stop",
                            queue.size(),
                            type.getSimpleName(),
                            consumer);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @SuppressWarnings("ReferenceEquality") // the end mark is one object
        private void run() {
            try {
                for (Object event = queue.take(); event != END; event = queue.take()) {
                    deliver(type.cast(event));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void deliver(E event) {
            try {
                consumer.accept(event);
            } catch (RuntimeException e) {
                LOG.error("A listener of {} failed on {}", type.getSimpleName(), event, e);
            }
        }
    }
}
