package org.parley.server.telephony.route.rest;

import jakarta.inject.Inject;

import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.RouteApi;
import org.parley.contract.telephony.StepApplication;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.telephony.route.plan.PlanCompiler;

import java.util.List;

/// Routes over REST.
public final class RouteResource extends EntityResource<Route> implements RouteApi {
    private final PlanCompiler compiler;

    @Inject
    RouteResource(Entities<Route> routes, PlanCompiler compiler, CurrentRequest request) {
        super(routes, request);
        this.compiler = compiler;
    }

    @Override
    public List<StepApplication> applications() {
        return compiler.applications();
    }
}
