package org.parley.server.routing.internal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.Strategy;
import org.parley.server.routing.OfferGateway;
import org.parley.server.routing.model.Admission;
import org.parley.server.routing.model.Capacity;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.ItemWishes;
import org.parley.server.routing.model.QueueSettings;
import org.parley.server.routing.model.RoutingEvent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

final class RoutingServiceTest {
    private static final UUID QUEUE = new UUID(1, 1);
    private static final UUID ANN = new UUID(2, 1);
    private static final UUID BOB = new UUID(2, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Telephones telephones = new Telephones();
    private final List<Decision> heard = new CopyOnWriteArrayList<>();
    private final List<Instant> beats = new CopyOnWriteArrayList<>();
    private final List<String> beatThreads = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));
    private final InstantSource clock = now::get;
    private final AtomicReference<Runnable> hook = new AtomicReference<>(() -> {});
    private DefaultRoutingService routing;

    /// Keeps what it is given; can be told to fail or to be slow.
    private static final class Telephones implements OfferGateway {
        final List<Decision.OfferMade> presented = new CopyOnWriteArrayList<>();
        final List<Decision.OfferCancelled> cancelled = new CopyOnWriteArrayList<>();
        final List<Decision.Dismissal> dismissed = new CopyOnWriteArrayList<>();
        volatile boolean broken;

        @Override
        public Set<Channel> channels() {
            return Set.of(Channel.VOICE);
        }

        @Override
        public void present(Decision.OfferMade offer) {
            if (broken) {
                throw new IllegalStateException("no link to the telephones");
            }
            presented.add(offer);
        }

        @Override
        public void cancel(Decision.OfferCancelled offer) {
            cancelled.add(offer);
        }

        @Override
        public void dismiss(Decision.Dismissal dismissal) {
            dismissed.add(dismissal);
        }
    }

    @BeforeEach
    void start() {
        routing =
                new DefaultRoutingService(
                        () -> Set.of(telephones),
                        () ->
                                Set.of((_, decisions, _) -> {
                                    heard.addAll(decisions);
                                    hook.getAndSet(() -> {}).run();
                                }),
                        () ->
                                Set.of(at -> {
                                    beats.add(at);
                                    beatThreads.add(Thread.currentThread().getName());
                                }),
                        clock,
                        new SimpleMeterRegistry());
        routing.start();
        routing.submit(
                new RoutingEvent.QueueDefined(
                        QueueSettings.of(QUEUE, "sales", Channel.VOICE, Strategy.LINEAR)));
        routing.submit(new RoutingEvent.MemberSet(QUEUE, ANN, 1, 0, Map.of()));
        routing.submit(new RoutingEvent.MemberSet(QUEUE, BOB, 2, 0, Map.of()));
    }

    @AfterEach
    void stop() {
        routing.stop();
    }

    private void signOn(UUID agent) {
        routing.ask(new RoutingEvent.AgentSignedOn(agent, Capacity.ONE_CALL)).join();
    }

    private RoutingEvent.ItemJoined joined(String item) {
        return new RoutingEvent.ItemJoined(item, QUEUE, 0, now.get(), false, ItemWishes.NONE);
    }

    @Test
    void answersAnArrivalWithAReservedAgentWhomTheGatewayDoesNotRing() {
        signOn(ANN);
        var offered =
                assertInstanceOf(
                        Admission.Offered.class, routing.reserve(joined("call"), PATIENCE));
        assertEquals(List.of(ANN), offered.offer().agents());
        assertEquals(List.of(), telephones.presented);
        routing.ask(new RoutingEvent.OfferAccepted(offered.offer().offer(), ANN)).join();
        assertTrue(heard.contains(offered.offer()), "the board hears of it all the same");
        assertEquals(ANN, routing.snapshot().join().items().getFirst().agent());
    }

    @Test
    void answersWaitingWhenNobodyIsFreeAndRingsLater() {
        assertInstanceOf(Admission.Waiting.class, routing.reserve(joined("call"), PATIENCE));
        signOn(BOB);
        assertEquals("call", telephones.presented.getFirst().item());
    }

    @Test
    void turnsAwayFromAQueueThatIsNotKnown() {
        var lost =
                new RoutingEvent.ItemJoined(
                        "x", new UUID(9, 9), 0, now.get(), false, ItemWishes.NONE);
        assertInstanceOf(Admission.TurnedAway.class, routing.reserve(lost, PATIENCE));
        assertEquals(List.of(), telephones.dismissed);
        routing.ask(lost).join();
        assertEquals(
                1, telephones.dismissed.size(), "without a reservation the gateway moves it on");
    }

    @Test
    void givesTheOfferToTheGatewayWhenTheCallerCouldNotWait() throws InterruptedException {
        signOn(ANN);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        holdTheRouter(held, release);
        assertTrue(held.await(10, TimeUnit.SECONDS));
        assertInstanceOf(
                Admission.Waiting.class, routing.reserve(joined("call"), Duration.ofMillis(20)));
        release.countDown();
        await().atMost(PATIENCE).until(() -> !telephones.presented.isEmpty());
        assertEquals("call", telephones.presented.getFirst().item());
    }

    /// Keeps the router's thread busy inside a listener until it is released.
    private void holdTheRouter(CountDownLatch held, CountDownLatch release) {
        hook.set(() -> {
            held.countDown();
            awaitQuietly(release);
        });
        routing.submit(new RoutingEvent.Tick());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anOfferThatTheGatewayCouldNotTakeIsTriedAgainLater() {
        telephones.broken = true;
        signOn(ANN);
        routing.ask(joined("call")).join();
        await().atMost(PATIENCE)
                .until(() ->
                        heard.stream()
                                .anyMatch(d ->
                                        d instanceof Decision.OfferClosed closed
                                                && closed.outcome()
                                                        == Decision.OfferOutcome.WITHDRAWN));
        telephones.broken = false;
        now.updateAndGet(at -> at.plusSeconds(2));
        routing.ask(new RoutingEvent.Tick()).join();
        assertEquals("call", telephones.presented.getFirst().item());
    }

    @Test
    void keepsItsDeadlinesAndBeatsWithoutBeingAsked() {
        signOn(ANN);
        routing.ask(joined("call")).join();
        int before = beats.size();
        now.updateAndGet(at -> at.plusSeconds(30));
        await().atMost(PATIENCE).until(() -> !telephones.cancelled.isEmpty());
        assertEquals(Decision.OfferOutcome.EXPIRED, telephones.cancelled.getFirst().why());
        await().atMost(PATIENCE).until(() -> beats.size() > before);
        assertEquals(Set.of("router"), Set.copyOf(beatThreads));
    }

    @Test
    void saysNoAfterItsEnd() {
        DefaultRoutingService other =
                new DefaultRoutingService(
                        Set::of, Set::of, Set::of, clock, new SimpleMeterRegistry());
        assertThrows(IllegalStateException.class, () -> other.submit(new RoutingEvent.Tick()));
        other.start();
        assertEquals(Optional.empty(), other.fault());
        other.stop();
        assertThrows(CompletionException.class, () -> other.ask(new RoutingEvent.Tick()).join());
        assertInstanceOf(Admission.Waiting.class, other.reserve(joined("late"), PATIENCE));
    }
}
