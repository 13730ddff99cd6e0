package org.parley.server.routing.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.util.function.Supplier;

/// The router's figures, all under `parley.routing`.
final class RoutingMetrics {
    private final MeterRegistry registry;
    private final Timer waited;
    private final Timer turn;
    private final Counter faults;

    RoutingMetrics(MeterRegistry registry) {
        this.registry = registry;
        waited =
                Timer.builder("parley.routing.inbox.wait")
                        .description("How long events waited for the router")
                        .publishPercentiles(0.5, 0.99)
                        .register(registry);
        turn =
                Timer.builder("parley.routing.turn")
                        .description(
                                "How long the router took for an event, its decisions handed over")
                        .publishPercentiles(0.5, 0.99)
                        .register(registry);
        faults =
                Counter.builder("parley.routing.faults")
                        .description("Events that the router failed on; each is a defect")
                        .register(registry);
    }

    void watchInbox(Supplier<Number> depth) {
        registry.gauge(
                "parley.routing.inbox.depth", depth, supplier -> supplier.get().doubleValue());
    }

    Timer waited() {
        return waited;
    }

    Timer turn() {
        return turn;
    }

    Counter faults() {
        return faults;
    }
}
