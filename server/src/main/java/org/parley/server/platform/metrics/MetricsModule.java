package org.parley.server.platform.metrics;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RequestWatch;
import org.parley.server.platform.http.SitePage;
import org.parley.server.platform.life.Service;

/// Gives the `MeterRegistry` in which parts count, and shows it to Prometheus.
public final class MetricsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(MeterRegistry.class).to(PrometheusMeterRegistry.class);
        bind(MetricsPage.class);
        bind(JvmFigures.class);
        Multibinder.newSetBinder(binder(), SitePage.class).addBinding().to(MetricsPage.class);
        Multibinder.newSetBinder(binder(), RequestWatch.class)
                .addBinding()
                .to(EndpointFigures.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(JvmFigures.class);
    }

    @Provides
    @Singleton
    PrometheusMeterRegistry registry() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }
}
