package org.parley.server.telephony.route.prefix;

import static org.parley.server.platform.db.tables.Tables.AGENT;
import static org.parley.server.platform.db.tables.Tables.OUT_PREFIX;
import static org.parley.server.platform.db.tables.Tables.ROUTE;
import static org.parley.server.platform.db.tables.Tables.TEAM;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.RouteKind;
import org.parley.contract.telephony.route.OutPrefix;
import org.parley.contract.telephony.route.OutPrefixApi;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.telephony.route.plan.CompiledPrefix;
import org.parley.server.telephony.route.plan.NumberPattern;

import java.util.List;

/// Prefixes: no two have the same digits, none is hidden by a route, and each leads to routes.
final class OutPrefixRules implements EntityRules<OutPrefix> {
    private static final int COPIES = 1_000_000;

    /// A number that is long enough for any route.
    private static final String LONG = "1234567890";

    @Inject
    OutPrefixRules() {}

    @Override
    public EntityType<OutPrefix> type() {
        return EntityType.of(OutPrefix.class, OutPrefix.KIND, OutPrefixApi.class, OUT_PREFIX)
                .keys(OUT_PREFIX.ID, OUT_PREFIX.VERSION)
                .name(OUT_PREFIX.NAME, OUT_PREFIX.NAME_KEY)
                .searched(
                        OUT_PREFIX.DIGITS,
                        OUT_PREFIX.CONTEXT,
                        OUT_PREFIX.CALLER_ID,
                        OUT_PREFIX.DESCRIPTION)
                .plain(OUT_PREFIX.KEEP, OUT_PREFIX.ENABLED)
                .elsewhere("agents", "teams")
                .build();
    }

    @Override
    public void check(DSLContext sql, @Nullable OutPrefix before, OutPrefix after, Faults faults) {
        if (sql.fetchExists(
                OUT_PREFIX,
                OUT_PREFIX.DIGITS.eq(after.digits()).and(OUT_PREFIX.ID.ne(after.id())))) {
            faults.taken("digits");
        }
        String dialled = RouteKind.OUTBOUND.usualContext();
        var own = new NumberPattern(CompiledPrefix.pattern(after.digits()));
        sql
                .select(ROUTE.NAME, ROUTE.PATTERN)
                .from(ROUTE)
                .where(ROUTE.CONTEXT.eq(dialled))
                .orderBy(ROUTE.NAME)
                .fetch()
                .stream()
                .filter(route -> hides(new NumberPattern(route.value2()), own, after.digits()))
                .findFirst()
                .ifPresent(route ->
                        faults.add(
                                "digits",
                                "begin numbers that the route " + route.value1() + " takes"));
        if (!after.context().equals(dialled)
                && !sql.fetchExists(ROUTE, ROUTE.CONTEXT.eq(after.context()))) {
            faults.add("context", "holds no route");
        }
        if (after.keep() && after.context().equals(dialled)) {
            faults.add(
                    "keep",
                    "needs another context: where it was dialled, the number would be taken for"
                            + " the same prefix again");
        }
        if (sql.fetchCount(AGENT, AGENT.PERSON_ID.in(after.agents())) < after.agents().size()) {
            faults.add("agents", "names an agent that is not there");
        }
        if (sql.fetchCount(TEAM, TEAM.ID.in(after.teams())) < after.teams().size()) {
            faults.add("teams", "names a team that is not there");
        }
    }

    private static boolean hides(NumberPattern route, NumberPattern own, String digits) {
        return route.fits(digits + LONG) && route.compareTo(own) < 0;
    }

    @Override
    public List<OutPrefix> complete(DSLContext sql, List<OutPrefix> rows) {
        return OutPrefixRows.complete(sql, rows);
    }

    @Override
    public void stored(Transaction tx, @Nullable OutPrefix before, OutPrefix after, Actor actor) {
        OutPrefixRows.write(tx, after);
    }

    @Override
    public void deleting(Transaction tx, OutPrefix prefix, Actor actor) {
        OutPrefixRows.delete(tx, prefix.id());
    }

    /// A copy has digits of its own, which nobody knows yet.
    @Override
    public OutPrefix copied(OutPrefix copy) {
        long own = Math.floorMod(copy.id().getLeastSignificantBits(), COPIES);
        return new OutPrefix(
                copy.id(),
                copy.name(),
                "*99" + own,
                copy.context(),
                copy.keep(),
                copy.callerId(),
                copy.description(),
                copy.enabled(),
                copy.agents(),
                copy.teams(),
                copy.version());
    }
}
