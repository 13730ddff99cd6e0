package org.parley.contract.configuration;

import java.time.Instant;
import java.util.List;

/// A moment at which settings were changed: what one person did in one go.
///
/// @param at just after the change
/// @param by who made it
/// @param changes such as `pause Lunch: update`, at most 20
/// @param total how many changes there were
public record ConfigurationState(Instant at, String by, List<String> changes, int total) {
    public ConfigurationState {
        changes = List.copyOf(changes);
    }
}
