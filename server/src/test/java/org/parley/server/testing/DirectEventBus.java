package org.parley.server.testing;

import org.parley.server.platform.events.EventBus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Delivers on the caller's thread and remembers what was published.
public final class DirectEventBus implements EventBus {
    private final List<Object> published = new CopyOnWriteArrayList<>();
    private final List<Consumer<Object>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Object event) {
        published.add(event);
        listeners.forEach(listener -> listener.accept(event));
    }

    @Override
    public <E> Subscription subscribe(Class<E> type, Consumer<? super E> listener) {
        Consumer<Object> entry =
                event -> {
                    if (type.isInstance(event)) {
                        listener.accept(type.cast(event));
                    }
                };
        listeners.add(entry);
        return () -> listeners.remove(entry);
    }

    /// What was published of the type, oldest first.
    public <E> List<E> published(Class<E> type) {
        var found = new ArrayList<E>();
        published.stream().filter(type::isInstance).map(type::cast).forEach(found::add);
        return found;
    }
}
