package org.parley.server.routing;

import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;

import java.time.Instant;
import java.util.List;

/// Hears every event and what was decided because of it, in order. Contribute one with
/// `Multibinder.newSetBinder(binder(), RoutingListener.class)`.
///
/// Called on the router's thread: hand over and return, never wait.
@FunctionalInterface
public interface RoutingListener {
    void routed(RoutingEvent event, List<Decision> decisions, Instant at);
}
