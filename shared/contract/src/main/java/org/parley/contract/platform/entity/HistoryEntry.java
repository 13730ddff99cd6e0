package org.parley.contract.platform.entity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One administrative change of an object.
///
/// @param by the login name of who made it, or `server`
/// @param action such as `pause.update`
public record HistoryEntry(UUID id, Instant at, String by, String action, List<Change> changes) {
    public HistoryEntry {
        changes = List.copyOf(changes);
    }

    /// One field before and after.
    ///
    /// @param before absent where there was nothing
    public record Change(String field, @Nullable String before, @Nullable String after) {}
}
