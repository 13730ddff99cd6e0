package org.parley.server.platform.events;

import java.util.function.Consumer;

/// Tells the other parts what has happened. An event is an immutable record: a row of the contract
/// or an event of a server feature.
///
/// Publish after the commit: `tx.afterCommit(() -> events.publish(...))`.
public interface EventBus {
    /// Hands the event to every listener of its type and returns at once. Never throws.
    void publish(Object event);

    /// Registers a listener. It gets the events of the type and its subtypes one at a time, in the
    /// order of publishing, on a thread of its own: a slow or failing listener delays and harms no
    /// one else. An exception it throws is logged, and it gets the next event.
    <E> Subscription subscribe(Class<E> type, Consumer<? super E> listener);

    /// Ends a registration. What was published before may still arrive while it closes, nothing
    /// after.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
