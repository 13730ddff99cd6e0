package org.parley.server.telephony.route.internal;

import static org.parley.server.platform.db.tables.Tables.ROUTE;
import static org.parley.server.platform.db.tables.Tables.ROUTE_PARAMETER;
import static org.parley.server.platform.db.tables.Tables.ROUTE_STEP;

import org.jooq.DSLContext;
import org.parley.contract.intervals.TimeInterval;
import org.parley.contract.platform.Usage;
import org.parley.contract.telephony.Route;
import org.parley.server.platform.entity.UsedBy;

import java.util.List;
import java.util.UUID;

/// The routes whose steps name a thing.
public record RouteUses(String kind) implements UsedBy {
    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        var users =
                kind.equals(TimeInterval.KIND)
                        ? sql.select(ROUTE_STEP.ROUTE_ID)
                                .from(ROUTE_STEP)
                                .where(ROUTE_STEP.INTERVAL_ID.eq(id))
                        : sql.select(ROUTE_PARAMETER.ROUTE_ID)
                                .from(ROUTE_PARAMETER)
                                .where(ROUTE_PARAMETER.THING_ID.eq(id));
        return sql.select(ROUTE.ID, ROUTE.NAME)
                .from(ROUTE)
                .where(ROUTE.ID.in(users))
                .orderBy(ROUTE.NAME_KEY)
                .fetch(row -> new Usage(Route.KIND, row.value1(), row.value2()));
    }
}
