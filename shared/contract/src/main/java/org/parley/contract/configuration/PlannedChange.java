package org.parley.contract.configuration;

import org.parley.contract.platform.entity.HistoryEntry.Change;

import java.util.List;
import java.util.UUID;

/// One thing that would be added, changed or deleted.
///
/// @param kind as files are named, such as `pause`
/// @param fields what changes; everything of a thing that is added, nothing of one that goes
public record PlannedChange(Action action, String kind, UUID id, String name, List<Change> fields) {
    /// What happens to the thing.
    public enum Action {
        ADD,
        CHANGE,
        DELETE
    }

    public PlannedChange {
        fields = List.copyOf(fields);
    }
}
