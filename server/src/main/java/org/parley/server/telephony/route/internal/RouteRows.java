package org.parley.server.telephony.route.internal;

import static org.parley.server.platform.db.tables.Tables.ROUTE;
import static org.parley.server.platform.db.tables.Tables.ROUTE_PARAMETER;
import static org.parley.server.platform.db.tables.Tables.ROUTE_STEP;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.RouteKind;
import org.parley.server.platform.db.Transaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;

/// The steps of routes, in tables of their own.
final class RouteRows {
    private record Place(UUID route, int number) {}

    private RouteRows() {}

    static List<Route> listAll(DSLContext sql) {
        List<Route> rows =
                sql.selectFrom(ROUTE)
                        .orderBy(ROUTE.PATTERN, ROUTE.CONTEXT)
                        .fetch(row ->
                                new Route(
                                        row.getId(),
                                        row.getName(),
                                        RouteKind.valueOf(row.getKind()),
                                        row.getPattern(),
                                        row.getContext(),
                                        row.getDescription(),
                                        row.getEnabled(),
                                        row.getDenied(),
                                        List.of(),
                                        row.getVersion()));
        return complete(sql, rows);
    }

    static List<Route> complete(DSLContext sql, List<Route> routes) {
        Set<UUID> ids = new HashSet<>();
        routes.forEach(route -> ids.add(route.id()));
        Map<UUID, Collection<PlanStep>> steps = steps(sql, ids);
        return routes.stream()
                .map(route -> with(route, List.copyOf(steps.getOrDefault(route.id(), List.of()))))
                .toList();
    }

    private static Map<UUID, Collection<PlanStep>> steps(DSLContext sql, Set<UUID> routes) {
        Map<Place, Map<String, String>> parameters = new HashMap<>();
        sql.selectFrom(ROUTE_PARAMETER)
                .where(ROUTE_PARAMETER.ROUTE_ID.in(routes))
                .forEach(row ->
                        parameters
                                .computeIfAbsent(
                                        new Place(row.getRouteId(), row.getPlace()),
                                        _ -> new TreeMap<>())
                                .put(row.getName(), row.getText()));
        Map<UUID, Collection<PlanStep>> steps = new HashMap<>();
        sql.selectFrom(ROUTE_STEP)
                .where(ROUTE_STEP.ROUTE_ID.in(routes))
                .orderBy(ROUTE_STEP.ROUTE_ID, ROUTE_STEP.PLACE)
                .forEach(row ->
                        steps.computeIfAbsent(row.getRouteId(), _ -> new ArrayList<>())
                                .add(
                                        new PlanStep(
                                                row.getApplication(),
                                                row.getIntervalId(),
                                                parameters.getOrDefault(
                                                        new Place(row.getRouteId(), row.getPlace()),
                                                        Map.of()))));
        return steps;
    }

    private static Route with(Route route, List<PlanStep> steps) {
        return new Route(
                route.id(),
                route.name(),
                route.kind(),
                route.pattern(),
                route.context(),
                route.description(),
                route.enabled(),
                route.denied(),
                steps,
                route.version());
    }

    /// Replaces the route's steps.
    ///
    /// @param refers whether the parameter of the step names a configured thing
    static void write(Transaction tx, Route route, BiPredicate<PlanStep, String> refers) {
        delete(tx, route.id());
        for (int place = 0; place < route.steps().size(); place++) {
            PlanStep step = route.steps().get(place);
            tx.sql()
                    .insertInto(ROUTE_STEP)
                    .set(ROUTE_STEP.ROUTE_ID, route.id())
                    .set(ROUTE_STEP.PLACE, place)
                    .set(ROUTE_STEP.APPLICATION, step.application())
                    .set(ROUTE_STEP.INTERVAL_ID, step.intervalId())
                    .execute();
            for (var parameter : step.parameters().entrySet()) {
                tx.sql()
                        .insertInto(ROUTE_PARAMETER)
                        .set(ROUTE_PARAMETER.ROUTE_ID, route.id())
                        .set(ROUTE_PARAMETER.PLACE, place)
                        .set(ROUTE_PARAMETER.NAME, parameter.getKey())
                        .set(ROUTE_PARAMETER.TEXT, parameter.getValue())
                        .set(
                                ROUTE_PARAMETER.THING_ID,
                                refers.test(step, parameter.getKey())
                                        ? thing(parameter.getValue())
                                        : null)
                        .execute();
            }
        }
    }

    private static @Nullable UUID thing(String text) {
        return text.isBlank() ? null : UUID.fromString(text.strip());
    }

    static void delete(Transaction tx, UUID route) {
        tx.sql().deleteFrom(ROUTE_PARAMETER).where(ROUTE_PARAMETER.ROUTE_ID.eq(route)).execute();
        tx.sql().deleteFrom(ROUTE_STEP).where(ROUTE_STEP.ROUTE_ID.eq(route)).execute();
    }
}
