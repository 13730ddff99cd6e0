package org.parley.server.telephony.route.plan;

import java.util.List;

/// All routes, the intervals of their steps, and the prefixes that lead to them.
public record Routing(
        List<CompiledRoute> routes,
        List<CompiledInterval> intervals,
        List<CompiledPrefix> prefixes) {
    public static final Routing NONE = new Routing(List.of(), List.of());

    /// Without prefixes.
    public Routing(List<CompiledRoute> routes, List<CompiledInterval> intervals) {
        this(routes, intervals, List.of());
    }

    public Routing {
        routes = List.copyOf(routes);
        intervals = List.copyOf(intervals);
        prefixes = List.copyOf(prefixes);
    }
}
