package org.parley.server.telephony.route.plan;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// All routes, the intervals of their steps, the prefixes that lead to them, and what the custom
/// variables of a call hold when it begins.
///
/// @param variables the defaults by name
public record Routing(
        List<CompiledRoute> routes,
        List<CompiledInterval> intervals,
        List<CompiledPrefix> prefixes,
        SortedMap<String, String> variables) {
    public static final Routing NONE = new Routing(List.of(), List.of());

    /// Without prefixes and variables.
    public Routing(List<CompiledRoute> routes, List<CompiledInterval> intervals) {
        this(routes, intervals, List.of(), Collections.emptySortedMap());
    }

    public Routing {
        routes = List.copyOf(routes);
        intervals = List.copyOf(intervals);
        prefixes = List.copyOf(prefixes);
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }
}
