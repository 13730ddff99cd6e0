package org.parley.server.routing.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.life.HealthCheck;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.Heartbeat;
import org.parley.server.routing.OfferGateway;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.internal.DefaultRoutingService;

/// Gives the [RoutingService]; others contribute [OfferGateway]s, [RoutingListener]s and
/// [Heartbeat]s.
public final class RoutingModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), OfferGateway.class);
        Multibinder.newSetBinder(binder(), RoutingListener.class);
        Multibinder.newSetBinder(binder(), Heartbeat.class);
        bind(DefaultRoutingService.class).in(Singleton.class);
        bind(RoutingService.class).to(DefaultRoutingService.class);
        Multibinder.newSetBinder(binder(), Service.class)
                .addBinding()
                .to(DefaultRoutingService.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class)
                .addBinding()
                .to(DefaultRoutingService.class);
    }
}
