package org.parley.contract.configuration;

import org.parley.contract.platform.entity.HistoryEntry.Change;

import java.util.List;
import java.util.UUID;

/// One thing that would be added, changed or deleted.
///
/// @param kind as files are named, such as `pause`
/// @param fields what changes; everything of a thing that is added, nothing of one that goes
/// @param kept secrets, such as `password`, that stay as they are now: none of before is known
/// @param missing secrets that the thing had and does not come back with: they are to be typed
///   again
public record PlannedChange(
        Action action,
        String kind,
        UUID id,
        String name,
        List<Change> fields,
        List<String> kept,
        List<String> missing) {
    /// The same with what becomes of secrets.
    public PlannedChange withSecrets(List<String> stay, List<String> lost) {
        return new PlannedChange(action, kind, id, name, fields, stay, lost);
    }

    /// What happens to the thing.
    public enum Action {
        ADD,
        CHANGE,
        DELETE
    }

    public PlannedChange {
        fields = List.copyOf(fields);
        kept = kept == null ? List.of() : List.copyOf(kept);
        missing = missing == null ? List.of() : List.copyOf(missing);
    }
}
