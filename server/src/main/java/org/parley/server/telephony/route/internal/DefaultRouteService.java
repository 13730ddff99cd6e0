package org.parley.server.telephony.route.internal;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.RouteKind;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.telephony.route.RouteService;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Routes in the database, audited.
public final class DefaultRouteService implements RouteService {
    private final Database db;
    private final Entities<Route> routes;

    @Inject
    public DefaultRouteService(Database db, Entities<Route> routes) {
        this.db = db;
        this.routes = routes;
    }

    @Override
    public List<Route> listRoutes() {
        return db.read(RouteRows::listAll);
    }

    @Override
    public void createInbound(String pattern, UUID queueId, Actor actor) {
        routes.create(
                Route.of(
                        Ids.next(),
                        pattern,
                        RouteKind.INBOUND,
                        pattern,
                        List.of(PlanStep.of("queue", Map.of("queue", queueId.toString())))),
                new Asker(actor, null));
    }
}
