package org.parley.server.staff;

import java.util.Optional;
import java.util.UUID;

/// Knows what an agent does at this moment. Whoever knows something contributes one to the
/// `Multibinder<DutyCheck>`.
@FunctionalInterface
public interface DutyCheck {
    /// Why the agent's telephone cannot be changed now, such as `cannot be changed during a call`.
    Optional<String> findObjection(UUID agent);
}
