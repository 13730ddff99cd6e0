package org.parley.server.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import jakarta.inject.Inject;

import org.parley.server.platform.http.RequestWatch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts and times each endpoint as `http.server.requests`, tagged by method, uri (as in the table
/// of endpoints) and status. What strangers make up, paths and methods, is one row. Streams are
/// left out: their length says nothing.
final class EndpointFigures implements RequestWatch {
    private final MeterRegistry registry;
    private final Map<Row, Timer> timers = new ConcurrentHashMap<>();

    @Inject
    EndpointFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(Answered request) {
        if (!request.lasting()) {
            boolean known = !request.endpoint().equals(NO_ENDPOINT);
            var row = new Row(known ? request.verb() : "any", request.endpoint(), request.status());
            timers.computeIfAbsent(row, this::timer).record(request.took());
        }
    }

    private Timer timer(Row row) {
        return Timer.builder("http.server.requests")
                .description("Requests of the REST interface")
                .tag("method", row.verb)
                .tag("uri", row.endpoint)
                .tag("status", Integer.toString(row.status))
                .register(registry);
    }

    private record Row(String verb, String endpoint, int status) {}
}
