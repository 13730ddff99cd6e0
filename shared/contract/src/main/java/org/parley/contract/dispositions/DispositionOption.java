package org.parley.contract.dispositions;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A word as an agent chooses it.
///
/// @param queue the name of the only queue whose calls are offered it; absent for all
public record DispositionOption(
        UUID id, String name, @Nullable UUID parentId, @Nullable String queue) {}
