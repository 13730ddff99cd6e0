package org.parley.server.platform.life;

/// A part that runs. A feature binds its services by a `Multibinder<Service>`; {@link Lifecycle}
/// starts them by phase and stops them in the opposite order.
public interface Service {
    /// How logs and start failures call the part.
    default String name() {
        return getClass().getSimpleName();
    }

    default Phase phase() {
        return Phase.CORE;
    }

    /// Returns when the part works.
    ///
    /// @throws StartFailure with one clear cause and a cure, when the server cannot run without it
    void start();

    /// Returns when the part has ended what it had begun, after some seconds at most. Called once,
    /// only after a successful start.
    void stop();
}
