package org.parley.server.routing;

import java.time.Instant;

/// Told by the router's own thread that it is alive, about once a second: a stuck router looks
/// dead. Contribute one with `Multibinder.newSetBinder(binder(), Heartbeat.class)`; hand over and
/// return, never wait.
@FunctionalInterface
public interface Heartbeat {
    void beat(Instant now);
}
