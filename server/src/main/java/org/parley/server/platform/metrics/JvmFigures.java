package org.parley.server.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;

/// Memory, threads, collections and processor time of the Java machine.
@Singleton
final class JvmFigures implements Service {
    private final MeterRegistry registry;
    private final JvmGcMetrics collections = new JvmGcMetrics();

    @Inject
    JvmFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "Figures of the Java machine";
    }

    @Override
    public Phase phase() {
        return Phase.STORAGE;
    }

    @Override
    public void start() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    @Override
    public void stop() {
        collections.close();
    }
}
