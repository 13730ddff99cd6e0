package org.parley.server.routing.desk;

import java.util.Optional;
import java.util.UUID;

/// Who may keep an agent from being ready. Contribute one with `Multibinder.newSetBinder(binder(),
/// ReadyCheck.class)`.
public interface ReadyCheck {
    /// Why an agent cannot be ready.
    ///
    /// @param pause the reason of the pause in which the agent is meanwhile
    /// @param sentence says it to the agent, and what to do about it
    record Objection(String pause, String sentence) {}

    /// What speaks against the agent's being ready now.
    Optional<Objection> findObjection(UUID agent);

    /// A supervisor makes the agent ready all the same.
    void overrule(UUID agent);
}
