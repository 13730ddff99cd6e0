package org.parley.contract.telephony.route;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.PlanStep;

import java.util.List;
import java.util.UUID;

/// What would become of a made-up call.
///
/// @param routeId the route that takes it; null when none fits the number
/// @param route its name
/// @param pattern by which it fits
/// @param prefix the name of the prefix that leads to it; empty without any
/// @param others names of routes that fit less closely, the closest first
/// @param emergency whether the number reaches help, so that nothing stands in its way
/// @param steps of the route's plan
public record RouteVerdict(
        @Nullable UUID routeId,
        String route,
        String pattern,
        String prefix,
        List<String> others,
        boolean emergency,
        List<Step> steps) {
    /// When no route fits.
    ///
    /// @param prefix by which the number is dialled; empty without any
    public static RouteVerdict none(String prefix) {
        return new RouteVerdict(null, "", "", prefix, List.of(), false, List.of());
    }

    public RouteVerdict {
        others = List.copyOf(others);
        steps = List.copyOf(steps);
    }

    /// A step of the plan.
    ///
    /// @param place from 1
    /// @param called of a step that calls out: the number that the carrier gets
    public record Step(int place, PlanStep step, Fate fate, @Nullable String called) {}

    /// What becomes of a step.
    public enum Fate {
        /// It is taken when the ones before let the call go on.
        TAKEN,
        /// Passed over: its interval does not hold.
        OUT_OF_HOURS,
        /// Passed over: what it names is switched off or empty.
        OUT_OF_SERVICE,
        /// Passed over: the number does not begin with its prefix, or nothing is left of it.
        OTHER_NUMBER,
        /// Passed over: a call for help is only sent out.
        HELP_FIRST,
        /// The route denies the number, and the call ends here.
        DENIED,
        /// The call ends before.
        NEVER_REACHED
    }
}
