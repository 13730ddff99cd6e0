package org.parley.server.triggers.engine;

import org.parley.contract.triggers.Trigger;
import org.parley.contract.triggers.TriggerCondition;

import java.util.ArrayList;
import java.util.List;

/// Whether a trigger fits: every condition of `all` holds, and one of `any`; a group without
/// conditions always holds.
public final class Conditions {
    private Conditions() {}

    public static boolean fits(Trigger trigger, Happening happening) {
        return listUnmet(trigger, happening).isEmpty();
    }

    /// What keeps the trigger from fitting: the conditions of `all` that do not hold, and those of
    /// `any` when none of them does.
    public static List<TriggerCondition> listUnmet(Trigger trigger, Happening happening) {
        List<TriggerCondition> unmet = new ArrayList<>();
        trigger.all().stream().filter(one -> !holds(one, happening)).forEach(unmet::add);
        if (trigger.any().stream().noneMatch(one -> holds(one, happening))) {
            unmet.addAll(trigger.any());
        }
        return List.copyOf(unmet);
    }

    private static boolean holds(TriggerCondition condition, Happening happening) {
        return happening.value(condition.field()).equalsIgnoreCase(condition.value().strip())
                == condition.equal();
    }
}
