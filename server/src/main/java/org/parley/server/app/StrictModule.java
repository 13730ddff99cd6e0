package org.parley.server.app;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.life.HealthCheck;
import org.parley.server.platform.life.Lifecycle;
import org.parley.server.platform.life.Service;

import java.time.Clock;
import java.time.InstantSource;

/// What every server has, and how strict its wiring is: nothing is bound that no module has named,
/// so that a wiring fault shows at the start.
final class StrictModule extends AbstractModule {
    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().disableCircularProxies();
        binder().requireExactBindingAnnotations();
        bind(Clock.class).toInstance(Clock.systemUTC());
        bind(InstantSource.class).to(Clock.class);
        Multibinder.newSetBinder(binder(), Service.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class);
        bind(Lifecycle.class).in(Singleton.class);
    }
}
