package org.parley.server.routing.internal;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.life.HealthCheck;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.Heartbeat;
import org.parley.server.routing.OfferGateway;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.internal.core.Router;
import org.parley.server.routing.internal.core.RouterOptions;
import org.parley.server.routing.model.Admission;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.routing.model.RoutingSnapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// Runs the router on its own thread.
public final class DefaultRoutingService implements RoutingService, Service, HealthCheck {
    private static final Duration END = Duration.ofSeconds(5);
    private static final Duration HEALTHY = Duration.ofSeconds(2);
    private static final long OFFERS_PER_SECOND = 1_000;

    private final Provider<Set<OfferGateway>> gateways;
    private final Provider<Set<RoutingListener>> listeners;
    private final Provider<Set<Heartbeat>> heartbeats;
    private final InstantSource clock;
    private final RoutingMetrics metrics;
    private volatile @Nullable Dispatcher dispatcher;

    @Inject
    public DefaultRoutingService(
            Provider<Set<OfferGateway>> gateways,
            Provider<Set<RoutingListener>> listeners,
            Provider<Set<Heartbeat>> heartbeats,
            InstantSource clock,
            MeterRegistry registry) {
        this.gateways = gateways;
        this.listeners = listeners;
        this.heartbeats = heartbeats;
        this.clock = clock;
        this.metrics = new RoutingMetrics(registry);
    }

    @Override
    public String name() {
        return "router";
    }

    /// Offer numbers begin with the time of the start, so that they are never used twice unless a
    /// server makes more than a thousand a second for its whole life.
    @Override
    public void start() {
        long begun = clock.instant().getEpochSecond();
        var router =
                new Router(
                        RouterOptions.DEFAULT.withFirstOffer(begun * OFFERS_PER_SECOND),
                        new Random(begun));
        var ports = new Ports(gateways.get(), listeners.get(), heartbeats.get());
        var starting = new Dispatcher(router, ports, clock, metrics);
        dispatcher = starting;
        starting.start();
    }

    @Override
    public void stop() {
        Dispatcher running = dispatcher;
        if (running != null && !running.stop(END)) {
            throw new IllegalStateException(
                    "The router still had " + running.depth() + " events to do after " + END);
        }
    }

    @Override
    public void submit(RoutingEvent event) {
        running().submit(event);
    }

    @Override
    public CompletableFuture<List<Decision>> ask(RoutingEvent event) {
        Question<List<Decision>> question = new Question<>((_, now) -> running().apply(event, now));
        running().send(question);
        return question.answer();
    }

    @Override
    public Admission reserve(RoutingEvent.ItemJoined joined, Duration patience) {
        Dispatcher running = running();
        CompletableFuture<Admission> answer = new CompletableFuture<>();
        if (!running.send((_, now) -> admit(running, joined, now, answer))) {
            return new Admission.Waiting();
        }
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return settled(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return settled(answer);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void admit(
            Dispatcher running,
            RoutingEvent.ItemJoined joined,
            Instant now,
            CompletableFuture<Admission> answer) {
        try {
            running.apply(joined, now, taker(joined, answer));
        } finally {
            answer.complete(new Admission.Waiting());
        }
    }

    /// Takes the decision about this item out of the hands of the gateway, unless its caller has
    /// stopped waiting.
    private static Predicate<Decision> taker(
            RoutingEvent.ItemJoined joined, CompletableFuture<Admission> answer) {
        return decision ->
                switch (decision) {
                    case Decision.OfferMade offer when offer.item().equals(joined.item()) ->
                            answer.complete(new Admission.Offered(offer));
                    case Decision.ItemRejected no when no.item().equals(joined.item()) ->
                            answer.complete(new Admission.TurnedAway(no));
                    default -> false;
                };
    }

    /// Whoever completes the answer first decides who carries the offer: this caller or the
    /// gateway.
    private static Admission settled(CompletableFuture<Admission> answer) {
        answer.complete(new Admission.Waiting());
        return answer.join();
    }

    @Override
    public CompletableFuture<RoutingSnapshot> snapshot() {
        Question<RoutingSnapshot> question = new Question<>((router, _) -> router.snapshot());
        running().send(question);
        return question.answer();
    }

    /// The router is ill when it doesn't answer within two seconds.
    @Override
    public Optional<String> fault() {
        try {
            snapshot().get(HEALTHY.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The check was interrupted.");
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            return Optional.of("The router does not answer within two seconds.");
        }
    }

    private Dispatcher running() {
        Dispatcher running = dispatcher;
        if (running == null) {
            throw new IllegalStateException("Routing has not started");
        }
        return running;
    }

    /// What is worked out on the router's thread.
    @FunctionalInterface
    private interface Work<T> {
        T run(Router router, Instant now);
    }

    /// A task whose asker waits for the answer, and continues on a thread of its own.
    private record Question<T>(Work<T> work, CompletableFuture<T> answer)
            implements Dispatcher.Task {
        Question(Work<T> work) {
            this(work, new CompletableFuture<>());
        }

        @Override
        public void run(Router router, Instant now) {
            T result;
            try {
                result = work.run(router, now);
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
                throw e;
            }
            answer.completeAsync(() -> result, ForkJoinPool.commonPool());
        }

        @Override
        public void refuse() {
            answer.completeExceptionally(new IllegalStateException("Routing has stopped"));
        }
    }
}
