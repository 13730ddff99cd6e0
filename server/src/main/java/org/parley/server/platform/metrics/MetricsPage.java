package org.parley.server.platform.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import jakarta.inject.Inject;

import org.parley.contract.platform.Permission;
import org.parley.server.platform.http.Access;
import org.parley.server.platform.http.SitePage;

/// `/metrics` in the text form of Prometheus: open to programs on this machine, for others with the
/// permission to read settings.
final class MetricsPage implements SitePage {
    private final PrometheusMeterRegistry registry;

    @Inject
    MetricsPage(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String path() {
        return "/metrics";
    }

    @Override
    public Access access() {
        return new Access.Needs(Permission.SETTINGS_READ);
    }

    @Override
    public boolean openOnLoopback() {
        return true;
    }

    @Override
    public Content read() {
        return new Content(200, "text/plain; version=0.0.4; charset=utf-8", registry.scrape());
    }
}
