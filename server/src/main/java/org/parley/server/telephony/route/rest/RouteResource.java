package org.parley.server.telephony.route.rest;

import jakarta.inject.Inject;

import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.RouteApi;
import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.route.RouteCase;
import org.parley.contract.telephony.route.RouteVerdict;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.telephony.route.internal.PlanTrial;
import org.parley.server.telephony.route.plan.PlanCompiler;

import java.util.List;

/// Routes over REST.
public final class RouteResource extends EntityResource<Route> implements RouteApi {
    private final PlanCompiler compiler;
    private final PlanTrial trial;

    @Inject
    RouteResource(
            Entities<Route> routes,
            PlanCompiler compiler,
            PlanTrial trial,
            CurrentRequest request) {
        super(routes, request);
        this.compiler = compiler;
        this.trial = trial;
    }

    @Override
    public List<StepApplication> applications() {
        return compiler.applications();
    }

    @Override
    public RouteVerdict dryRun(RouteCase call) {
        return trial.run(call);
    }
}
