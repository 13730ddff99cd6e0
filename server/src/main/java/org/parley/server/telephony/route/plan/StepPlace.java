package org.parley.server.telephony.route.plan;

import java.util.UUID;

/// Where a step stands. Each step is an extension of its route's context: `1`, `2`, …
///
/// @param number of the step, from 1
/// @param last whether no step follows
public record StepPlace(UUID route, int number, boolean last) {
    /// The context of a route's plan.
    public static String context(UUID route) {
        return "parley-route-" + route;
    }

    /// Where the plan goes on, within its context.
    public String next() {
        return (number + 1) + ",1";
    }

    /// Where the plan goes on, for whoever has left its context.
    public String nextFromAfar() {
        return context(route) + "," + next();
    }
}
