package org.parley.server.telephony.route.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.demo.DemoPart;
import org.parley.server.telephony.route.PlanService;
import org.parley.server.telephony.route.RouteService;
import org.parley.server.telephony.route.internal.DefaultPlanService;
import org.parley.server.telephony.route.internal.DefaultRouteService;
import org.parley.server.telephony.route.internal.DemoRoutes;
import org.parley.server.telephony.route.internal.RouteEntities;
import org.parley.server.telephony.route.prefix.OutPrefixModule;

/// Wires the routes.
public final class RouteModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DefaultRouteService.class).in(Singleton.class);
        bind(RouteService.class).to(DefaultRouteService.class);
        bind(DefaultPlanService.class).in(Singleton.class);
        bind(PlanService.class).to(DefaultPlanService.class);
        install(new RouteEntities());
        install(new OutPrefixModule());
        bind(DemoRoutes.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), DemoPart.class).addBinding().to(DemoRoutes.class);
    }
}
