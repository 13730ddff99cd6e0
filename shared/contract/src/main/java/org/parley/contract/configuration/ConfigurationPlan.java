package org.parley.contract.configuration;

import java.util.List;

/// What applying files or going back to an earlier moment would change.
///
/// @param changes in the order in which they are made
/// @param fingerprint of the plan; applying with it is refused when the plan is another by then
public record ConfigurationPlan(List<PlannedChange> changes, String fingerprint) {
    public ConfigurationPlan {
        changes = List.copyOf(changes);
    }
}
