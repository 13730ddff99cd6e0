package org.parley.server.telephony.route.plan;

import java.util.List;

/// All routes and the intervals of their steps.
public record Routing(List<CompiledRoute> routes, List<CompiledInterval> intervals) {
    public static final Routing NONE = new Routing(List.of(), List.of());

    public Routing {
        routes = List.copyOf(routes);
        intervals = List.copyOf(intervals);
    }
}
