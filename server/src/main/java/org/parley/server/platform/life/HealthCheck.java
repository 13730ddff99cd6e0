package org.parley.server.platform.life;

import java.util.Optional;

/// A part that can say whether it works. Bound by a `Multibinder<HealthCheck>`; the server is ready
/// when no essential check finds a fault.
public interface HealthCheck {
    /// The part's name in the health answer, such as `database`.
    String name();

    /// Whether the server is not ready without it. The fault of a part that is not essential is
    /// told, and the server is ready all the same.
    default boolean essential() {
        return true;
    }

    /// What is wrong, in one sentence; empty when the part works. Answers within two seconds.
    Optional<String> fault();
}
