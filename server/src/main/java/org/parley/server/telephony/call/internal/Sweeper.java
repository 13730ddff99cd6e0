package org.parley.server.telephony.call.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Inject;

import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks each minute for legs that Asterisk has no longer, and ends them. Each one counts as a
/// defect (`parley.calls.stuck`): its hang-up was not heard.
public final class Sweeper implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final long EVERY_SECONDS = 60;
    private static final long AGAIN_SECONDS = 3;

    private final CallWatch watch;
    private final Counter stuck;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("call-sweeper").factory());

    @Inject
    Sweeper(CallWatch watch, MeterRegistry meters) {
        this.watch = watch;
        stuck =
                Counter.builder("parley.calls.stuck")
                        .description("legs ended by the sweeper: a defect when it rises")
                        .register(meters);
    }

    @Override
    public String name() {
        return "call sweeper";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        clockwork.scheduleWithFixedDelay(
                this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        clockwork.shutdownNow();
    }

    /// What is missing at once may only be a hang-up on its way: only what is still missing some
    /// seconds later is stuck.
    private void sweep() {
        watch.strays()
                .thenAccept(first -> {
                    if (!first.isEmpty() && !clockwork.isShutdown()) {
                        clockwork.schedule(() -> confirm(first), AGAIN_SECONDS, TimeUnit.SECONDS);
                    }
                });
    }

    private void confirm(Set<String> first) {
        watch.strays()
                .thenAccept(second -> {
                    Set<String> both = new HashSet<>(first);
                    both.retainAll(second);
                    if (!both.isEmpty()) {
                        LOG.error("Legs without a channel, ended now: {}", both);
                        stuck.increment(both.size());
                        watch.refresh();
                    }
                });
    }
}
