package org.parley.server.telephony.config.model;

import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.RouteKind;
import org.parley.server.telephony.route.plan.CompiledRoute;
import org.parley.server.telephony.route.plan.PlanCompiler;
import org.parley.server.telephony.route.plan.Routing;
import org.parley.server.telephony.route.steps.Steps;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Routes of one step each.
final class PlainRoutes {
    private static final PlanCompiler COMPILER = new PlanCompiler(Steps.all());

    private PlainRoutes() {}

    static Routing routing(List<InboundRoute> inbound, List<OutboundRoute> outbound) {
        List<CompiledRoute> routes = new ArrayList<>();
        for (InboundRoute route : inbound) {
            UUID queue = id(route.queue());
            routes.add(
                    compiled(
                            RouteKind.INBOUND,
                            route.pattern(),
                            PlanStep.of("queue", Map.of("queue", queue.toString())),
                            Map.of(queue, route.queue())));
        }
        for (OutboundRoute route : outbound) {
            UUID trunk = id(route.trunk());
            routes.add(
                    compiled(
                            RouteKind.OUTBOUND,
                            route.pattern(),
                            PlanStep.of(
                                    "outbound",
                                    Map.of(
                                            "trunk",
                                            trunk.toString(),
                                            "cut",
                                            "" + route.strip(),
                                            "prepend",
                                            route.prepend())),
                            Map.of(trunk, route.trunk())));
        }
        return new Routing(routes, List.of());
    }

    private static CompiledRoute compiled(
            RouteKind kind, String pattern, PlanStep step, Map<UUID, String> names) {
        UUID id = id(kind + pattern);
        return COMPILER.compile(Route.of(id, pattern, kind, pattern, List.of(step)), names);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
