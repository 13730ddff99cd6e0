package org.parley.server.routing.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import com.google.inject.util.Modules;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Lifecycle;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.AgentNames;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.rest.RoutingResource;
import org.parley.server.testing.Databases;
import org.parley.server.testing.FreshDatabase;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

final class RoutingModuleTest {
    @RegisterExtension static final FreshDatabase DATABASE = Databases.h2();

    /// What the rest of the server gives.
    private static final class Surroundings extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().disableCircularProxies();
            binder().requireExactBindingAnnotations();
            bind(Database.class).toInstance(DATABASE.get());
            bind(InstantSource.class).toInstance(Clock.systemUTC());
            bind(MeterRegistry.class).toInstance(new SimpleMeterRegistry());
            bind(CurrentSight.class).toInstance(() -> Sight.ALL);
            bind(RoutingConfig.class).toInstance(new RoutingConfig(Duration.ofDays(30)));
        }
    }

    private static final class NamesById extends AbstractModule {
        @Override
        protected void configure() {
            bind(AgentNames.class).toInstance(UUID::toString);
        }
    }

    @Test
    void everythingIsWiredStartsAndStops() {
        Injector injector =
                Guice.createInjector(
                        Stage.PRODUCTION,
                        new Surroundings(),
                        Modules.override(new RoutingModule()).with(new NamesById()));
        var lifecycle =
                new Lifecycle(injector.getInstance(Key.get(new TypeLiteral<Set<Service>>() {})));
        lifecycle.start();
        RoutingService routing = injector.getInstance(RoutingService.class);
        assertEquals(0, routing.snapshot().join().agents().size());
        Set<RestResource> resources =
                injector.getInstance(Key.get(new TypeLiteral<Set<RestResource>>() {}));
        assertTrue(resources.iterator().next() instanceof RoutingResource);
        lifecycle.stop();
    }
}
