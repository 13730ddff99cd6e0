package org.parley.server.platform.life;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Starts the services by phase and stops them the other way round. Within a phase the order is
/// that of the binding.
public final class Lifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    private final List<Service> services;
    private final Deque<Service> started = new ArrayDeque<>();

    @Inject
    public Lifecycle(Set<Service> services) {
        this.services = services.stream().sorted(Comparator.comparing(Service::phase)).toList();
    }

    /// Starts all. When one fails, those already started are stopped again and the failure is
    /// thrown.
    public synchronized void start() {
        for (Service service : services) {
            long begin = System.nanoTime();
            try {
                service.start();
            } catch (RuntimeException e) {
                stop();
                throw e instanceof StartFailure
                        ? e
                        : new StartFailure(
                                service.name() + " did not start: " + e,
                                "The log has the details.",
                                e);
            }
            started.push(service);
            LOG.debug(
                    "{} started in {} ms", service.name(), (System.nanoTime() - begin) / 1_000_000);
        }
    }

    /// Stops what was started. A service that fails to stop does not keep the others from it.
    public synchronized void stop() {
        while (!started.isEmpty()) {
            Service service = started.pop();
            long begin = System.nanoTime();
            try {
                service.stop();
                LOG.debug(
                        "{} stopped in {} ms",
                        service.name(),
                        (System.nanoTime() - begin) / 1_000_000);
            } catch (RuntimeException e) {
                LOG.error("{} did not stop cleanly", service.name(), e);
            }
        }
    }
}
