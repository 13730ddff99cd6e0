package org.parley.phone.engine;

import org.parley.phone.PhoneListener;
import org.parley.phone.Softphone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Tells the listeners, one thing after the other, on the program's executor, whatever that is.
final class Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

    private final Executor executor;
    private final List<PhoneListener> listeners = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    Notifier(Executor executor) {
        this.executor = executor;
    }

    Softphone.Listening add(PhoneListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Tells all listeners something, later.
    void tell(Consumer<PhoneListener> event) {
        synchronized (waiting) {
            waiting.add(() -> listeners.forEach(listener -> tellOne(listener, event)));
            if (running) {
                return;
            }
            running = true;
        }
        runNext();
    }

    private void tellOne(PhoneListener listener, Consumer<PhoneListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException e) {
            LOG.error("A listener of the telephone failed; the others are told", e);
        }
    }

    private void runNext() {
        try {
            executor.execute(() -> {
                Runnable event;
                synchronized (waiting) {
                    event = waiting.poll();
                    if (event == null) {
                        running = false;
                        return;
                    }
                }
                event.run();
                runNext();
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("The program takes no more news of its telephone", e);
        }
    }
}
