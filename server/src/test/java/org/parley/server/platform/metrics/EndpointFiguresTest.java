package org.parley.server.platform.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.HttpConfig;
import org.parley.server.platform.http.TestHttp;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

/// What the metrics say of requests.
class EndpointFiguresTest {
    private static final String ORDER = "/api/sample/orders/00000000-0000-0001-0000-000000000001";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void countsEachEndpointByItsPathInTheTable() throws Exception {
        try (TestHttp http = http()) {
            http.get(ORDER, "admin");
            http.get(ORDER, "admin");
            http.get(ORDER, "nobody");
        }
        assertEquals(
                Set.of("GET /api/sample/orders/{id} 200 x2", "GET /api/sample/orders/{id} 401 x1"),
                rows());
    }

    @Test
    void whatStrangersMakeUpIsOneRow() throws Exception {
        try (TestHttp http = http()) {
            http.get("/api/one", "admin");
            http.get("/api/two", "admin");
            http.send("BREW", "/api/three", "admin", "");
        }
        assertEquals(Set.of("any none 404 x3"), rows());
    }

    private TestHttp http() {
        return TestHttp.serving(
                HttpConfig.loopback(0),
                Clock.systemUTC(),
                TestHttp.sampleResources(new CurrentRequest()),
                Set.of(),
                Set.of(new EndpointFigures(registry)));
    }

    private Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        registry.find("http.server.requests")
                .timers()
                .forEach(timer ->
                        rows.add(
                                timer.getId().getTag("method")
                                        + " "
                                        + timer.getId().getTag("uri")
                                        + " "
                                        + timer.getId().getTag("status")
                                        + " x"
                                        + timer.count()));
        return rows;
    }
}
