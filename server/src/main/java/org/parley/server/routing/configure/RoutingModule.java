package org.parley.server.routing.configure;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.contract.staff.Agent;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.HealthCheck;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.AgentNames;
import org.parley.server.routing.DecisionStore;
import org.parley.server.routing.Heartbeat;
import org.parley.server.routing.OfferGateway;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.internal.DecisionRecorder;
import org.parley.server.routing.internal.DefaultRoutingService;
import org.parley.server.routing.internal.Replay;
import org.parley.server.routing.internal.SqlDecisionStore;
import org.parley.server.routing.rest.RoutingResource;
import org.parley.server.staff.StaffService;

/// Gives the [RoutingService]; others contribute [OfferGateway]s, [RoutingListener]s and
/// [Heartbeat]s.
public final class RoutingModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), OfferGateway.class);
        Multibinder.newSetBinder(binder(), RoutingListener.class)
                .addBinding()
                .to(DecisionRecorder.class);
        Multibinder.newSetBinder(binder(), Heartbeat.class);
        bind(DefaultRoutingService.class).in(Singleton.class);
        bind(RoutingService.class).to(DefaultRoutingService.class);
        bind(DecisionStore.class).to(SqlDecisionStore.class);
        bind(SqlDecisionStore.class).in(Singleton.class);
        bind(DecisionRecorder.class).in(Singleton.class);
        bind(Replay.class).in(Singleton.class);
        bind(RoutingResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(RoutingResource.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(DecisionRecorder.class);
        Multibinder.newSetBinder(binder(), Service.class)
                .addBinding()
                .to(DefaultRoutingService.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class)
                .addBinding()
                .to(DefaultRoutingService.class);
    }

    @Provides
    AgentNames names(StaffService staff) {
        return agent -> staff.findAgent(agent).map(Agent::fullName).orElseGet(agent::toString);
    }
}
