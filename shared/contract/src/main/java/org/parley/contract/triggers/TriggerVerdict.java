package org.parley.contract.triggers;

import java.util.List;
import java.util.UUID;

/// What a trigger would do.
///
/// @param fits whether its actions would run
/// @param enabled one that is off never runs, and is judged all the same
/// @param unmet the conditions of `all` that do not hold; those of `any`, when none of them does
/// @param actions what would be done, with every place filled; empty when it does not fit
public record TriggerVerdict(
        UUID triggerId,
        String trigger,
        boolean enabled,
        boolean fits,
        List<TriggerCondition> unmet,
        List<PlannedAction> actions) {
    public TriggerVerdict {
        unmet = List.copyOf(unmet);
        actions = List.copyOf(actions);
    }

    /// @param action the application of the action
    /// @param due whether its interval holds now
    /// @param what it would do, in a line
    public record PlannedAction(String action, boolean due, String what) {}
}
