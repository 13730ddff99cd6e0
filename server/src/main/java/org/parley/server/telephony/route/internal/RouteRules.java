package org.parley.server.telephony.route.internal;

import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.ROUTE;
import static org.parley.server.platform.db.tables.Tables.ROUTE_PARAMETER;

import jakarta.inject.Inject;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.RouteApi;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.events.EventBus;
import org.parley.server.staff.NumberPlan;
import org.parley.server.telephony.route.RouteChanged;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Routes: no two have the same pattern in one context, and none takes the number of somebody else.
final class RouteRules implements EntityRules<Route> {
    private static final Pattern INTERNAL_NUMBER = Pattern.compile("[0-9]{2,10}");

    private final StepChecks steps;
    private final NumberPlan numbers;
    private final Visibility visibility;
    private final EventBus events;

    @Inject
    RouteRules(StepChecks steps, NumberPlan numbers, Visibility visibility, EventBus events) {
        this.steps = steps;
        this.numbers = numbers;
        this.visibility = visibility;
        this.events = events;
    }

    @Override
    public EntityType<Route> type() {
        return EntityType.of(Route.class, Route.KIND, RouteApi.class, ROUTE)
                .keys(ROUTE.ID, ROUTE.VERSION)
                .name(ROUTE.NAME, ROUTE.NAME_KEY)
                .searched(ROUTE.PATTERN, ROUTE.CONTEXT, ROUTE.DESCRIPTION)
                .plain(ROUTE.KIND, ROUTE.ENABLED, ROUTE.DENIED)
                .elsewhere("steps")
                .build();
    }

    /// A route is seen by whoever sees all queues to which it leads.
    @Override
    public Condition visibleTo(Me me) {
        Condition queues = visibility.of(me).queues(QUEUE.ID);
        return queues.equals(DSL.noCondition())
                ? queues
                : ROUTE.ID.notIn(
                        DSL.select(ROUTE_PARAMETER.ROUTE_ID)
                                .from(ROUTE_PARAMETER)
                                .join(QUEUE)
                                .on(QUEUE.ID.eq(ROUTE_PARAMETER.THING_ID))
                                .where(DSL.not(queues)));
    }

    @Override
    public void check(DSLContext sql, @Nullable Route before, Route after, Faults faults) {
        sql.select(ROUTE.NAME)
                .from(ROUTE)
                .where(ROUTE.CONTEXT.eq(after.context()))
                .and(ROUTE.PATTERN.eq(after.pattern()))
                .and(ROUTE.ID.ne(after.id()))
                .fetchOptional(ROUTE.NAME)
                .ifPresent(other ->
                        faults.add(
                                "pattern",
                                "is that of the route "
                                        + other
                                        + " already, in the context "
                                        + after.context()));
        if (isInternalNumber(after)
                && (before == null
                        || !isInternalNumber(before)
                        || !Objects.equals(before.pattern(), after.pattern()))) {
            numbers.findObjection(sql, after.pattern(), after.id())
                    .filter(objection -> objection.startsWith("is taken"))
                    .ifPresent(objection -> faults.add("pattern", objection));
        }
        steps.check(sql, after.steps(), faults);
    }

    private static boolean isInternalNumber(Route route) {
        return route.context().equals("agents")
                && INTERNAL_NUMBER.matcher(route.pattern()).matches();
    }

    @Override
    public List<Route> complete(DSLContext sql, List<Route> rows) {
        return RouteRows.complete(sql, rows);
    }

    @Override
    public void stored(Transaction tx, @Nullable Route before, Route after, Actor actor) {
        RouteRows.write(tx, after, steps::refers);
        numbers.assign(
                tx, Route.KIND, after.id(), isInternalNumber(after) ? after.pattern() : null);
        tx.afterCommit(() -> events.publish(new RouteChanged(after.pattern())));
    }

    @Override
    public void deleting(Transaction tx, Route route, Actor actor) {
        RouteRows.delete(tx, route.id());
        numbers.assign(tx, Route.KIND, route.id(), null);
        tx.afterCommit(() -> events.publish(new RouteChanged(route.pattern())));
    }

    /// No two routes have one pattern: a copy has a star more, which callers do not dial, until
    /// somebody gives it another.
    @Override
    public Route copied(Route copy) {
        String pattern = copy.pattern();
        int end = pattern.length() - (pattern.matches(".*[.!]") ? 1 : 0);
        return new Route(
                copy.id(),
                copy.name(),
                copy.kind(),
                pattern.substring(0, end) + "*" + pattern.substring(end),
                copy.context(),
                copy.description(),
                copy.enabled(),
                copy.denied(),
                copy.steps(),
                copy.version());
    }
}
