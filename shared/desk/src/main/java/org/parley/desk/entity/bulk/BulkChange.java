package org.parley.desk.entity.bulk;

import java.util.Map;

/// What is to become of many things at once, by field.
///
/// @param same gets this value in each of them
/// @param added joins what each has
/// @param removed leaves what each has
public record BulkChange(
        Map<String, Object> same, Map<String, Object> added, Map<String, Object> removed) {
    public BulkChange {
        same = Map.copyOf(same);
        added = Map.copyOf(added);
        removed = Map.copyOf(removed);
    }
}
