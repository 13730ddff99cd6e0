package org.parley.server.triggers.engine;

import jakarta.inject.Inject;

import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.StepApplication;
import org.parley.contract.triggers.Trigger;
import org.parley.contract.triggers.TriggerVerdict;
import org.parley.contract.triggers.TriggerVerdict.PlannedAction;
import org.parley.server.intervals.Intervals;
import org.parley.server.telephony.route.plan.Parameters;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The kinds of actions, and what triggers would do with them.
public final class Actions {
    private final List<ActionKind> kinds;
    private final Intervals intervals;
    private final InstantSource clock;

    @Inject
    public Actions(Set<ActionKind> kinds, Intervals intervals, InstantSource clock) {
        this.kinds =
                kinds.stream()
                        .sorted(Comparator.comparing(kind -> kind.application().name()))
                        .toList();
        this.intervals = intervals;
        this.clock = clock;
    }

    public List<StepApplication> applications() {
        return kinds.stream().map(ActionKind::application).toList();
    }

    public Optional<ActionKind> findKind(String application) {
        return kinds.stream()
                .filter(kind -> kind.application().name().equals(application))
                .findFirst();
    }

    /// Whether the action's interval holds now.
    boolean isDue(PlanStep action) {
        return intervals.holds(Optional.ofNullable(action.intervalId()), clock.instant());
    }

    public static Parameters parameters(ActionKind kind, PlanStep action) {
        return new Parameters(kind.application(), action, Map.of());
    }

    /// What the trigger would do if this happened.
    public TriggerVerdict judge(Trigger trigger, Happening happening) {
        var unmet = Conditions.listUnmet(trigger, happening);
        List<PlannedAction> planned =
                unmet.isEmpty()
                        ? trigger.actions().stream()
                                .map(action -> planned(action, happening))
                                .toList()
                        : List.of();
        return new TriggerVerdict(
                trigger.id(), trigger.name(), trigger.enabled(), unmet.isEmpty(), unmet, planned);
    }

    private PlannedAction planned(PlanStep action, Happening happening) {
        String what =
                findKind(action.application())
                        .map(kind -> kind.planned(parameters(kind, action), happening))
                        .orElse("");
        return new PlannedAction(action.application(), isDue(action), what);
    }
}
