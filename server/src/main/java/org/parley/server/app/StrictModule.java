package org.parley.server.app;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import jakarta.inject.Singleton;

import org.parley.server.platform.life.HealthCheck;
import org.parley.server.platform.life.Lifecycle;
import org.parley.server.platform.life.Service;

import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.InstantSource;

import javax.net.ssl.SSLContext;

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
        bind(MeterRegistry.class).toInstance(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        Multibinder.newSetBinder(binder(), Service.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class);
        bind(Lifecycle.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    SSLContext tls() throws NoSuchAlgorithmException {
        return SSLContext.getDefault();
    }
}
