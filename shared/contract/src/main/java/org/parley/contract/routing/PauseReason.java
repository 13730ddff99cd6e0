package org.parley.contract.routing;

import java.util.UUID;

/// A reason that an agent chooses when pausing.
public record PauseReason(UUID id, String name) {}
