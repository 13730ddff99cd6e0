package org.parley.server.routing.internal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.DecisionView;
import org.parley.contract.routing.ReplayRequest;
import org.parley.contract.routing.Strategy;
import org.parley.server.permissions.Sight;
import org.parley.server.routing.DecisionStore;
import org.parley.server.routing.configure.RoutingConfig;
import org.parley.server.routing.internal.core.Router;
import org.parley.server.routing.internal.core.RouterOptions;
import org.parley.server.routing.model.Capacity;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.ItemWishes;
import org.parley.server.routing.model.OfferChange;
import org.parley.server.routing.model.QueueSettings;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.routing.model.StoredDecision;
import org.parley.server.routing.rest.RoutingResource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// From the router's decisions to their explanation.
final class DecisionRecorderTest {
    private static final UUID QUEUE = new UUID(3, 3);
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BOB = new UUID(1, 2);
    private static final UUID CARLA = new UUID(1, 3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final Kept store = new Kept();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DecisionRecorder recorder =
            new DecisionRecorder(store, new RoutingConfig(Duration.ofDays(30)), () -> now, meters);
    private final Router router = new Router(RouterOptions.DEFAULT, new Random(1));
    private final RoutingResource resource =
            new RoutingResource(
                    store,
                    new Replay(store),
                    agent -> "agent " + agent.getLeastSignificantBits(),
                    () -> Sight.ALL);

    /// Keeps changes in memory; can be away, and refuses what the test says.
    private static final class Kept implements DecisionStore {
        final List<OfferChange> changes = new CopyOnWriteArrayList<>();
        volatile boolean away;
        volatile long refusedOffer = -1;

        @Override
        public void save(List<OfferChange> batch) {
            if (away) {
                throw new Refusal(ErrorCode.UNAVAILABLE, "The database does not answer.");
            }
            if (batch.stream().anyMatch(change -> change.offer() == refusedOffer)) {
                throw new Refusal(ErrorCode.CONFLICT, "no");
            }
            changes.addAll(batch);
        }

        private List<StoredDecision> decisions() {
            List<StoredDecision> found = new ArrayList<>();
            for (OfferChange change : changes) {
                if (change instanceof OfferChange.Made made) {
                    found.addFirst(made.decision());
                }
            }
            return found;
        }

        @Override
        public int releaseAll(Instant at) {
            return 0;
        }

        @Override
        public Optional<StoredDecision> find(UUID id) {
            return decisions().stream().filter(d -> d.id().equals(id)).findFirst();
        }

        @Override
        public Page<StoredDecision> list(@Nullable String item, Sight seen, int limit, int offset) {
            List<StoredDecision> rows =
                    decisions().stream()
                            .filter(d -> item == null || d.work().item().equals(item))
                            .toList();
            return new Page<>(rows, rows.size());
        }

        @Override
        public int deleteBefore(Instant end) {
            return 0;
        }
    }

    @BeforeEach
    void start() {
        recorder.start();
        on(
                new RoutingEvent.QueueDefined(
                        QueueSettings.of(QUEUE, "sales", Channel.VOICE, Strategy.LINEAR)));
        int position = 0;
        for (UUID agent : List.of(BOB, ANN, CARLA)) {
            on(new RoutingEvent.MemberSet(QUEUE, agent, position++, 0, Map.of()));
            on(new RoutingEvent.AgentSignedOn(agent, Capacity.ONE_CALL));
        }
        on(new RoutingEvent.AgentPaused(BOB, Set.of(Channel.VOICE), "lunch"));
    }

    @AfterEach
    void stop() {
        recorder.stop();
    }

    private List<Decision> on(RoutingEvent event) {
        List<Decision> decisions = router.on(event, now);
        recorder.routed(event, decisions, now);
        return decisions;
    }

    private void join(String item) {
        on(new RoutingEvent.ItemJoined(item, QUEUE, 0, now, false, ItemWishes.NONE));
    }

    private void awaitStored(int count) {
        await().atMost(PATIENCE).until(() -> store.changes.size() == count);
    }

    @Test
    void tellsWhyItRangAnnAndWhoWouldHaveGotItOtherwise() {
        join("call");
        awaitStored(1);
        DecisionView decision = resource.list("call", 10, 0).rows().getFirst();
        assertEquals(List.of(ANN), decision.chosen());
        assertEquals("sales", decision.queue());
        var bob = decision.candidates().getFirst();
        assertEquals("agent 2: paused, 0", bob.name() + ": " + bob.reason() + ", " + bob.rank());
        assertEquals(1, decision.candidates().get(1).rank());
        assertEquals(2, decision.candidates().get(2).rank());

        UUID id = decision.id();
        assertEquals(decision, resource.replay(id, new ReplayRequest(List.of(), List.of())));
        assertEquals(
                List.of(BOB),
                resource.replay(id, new ReplayRequest(List.of(), List.of(BOB))).chosen());
        assertEquals(
                List.of(CARLA),
                resource.replay(id, new ReplayRequest(List.of(ANN), List.of())).chosen());
        assertEquals(
                List.of(),
                resource.replay(id, new ReplayRequest(List.of(ANN, CARLA), List.of())).chosen());
        assertEquals(decision, resource.get(id), "nothing was changed by asking");
    }

    @Test
    void refusesToReplayWithStrangersOrAnUnknownDecision() {
        join("call");
        awaitStored(1);
        UUID id = resource.list("call", 10, 0).rows().getFirst().id();
        var strangers = new ReplayRequest(List.of(new UUID(9, 9)), List.of());
        assertEquals(
                ErrorCode.CONFLICT,
                assertThrows(Refusal.class, () -> resource.replay(id, strangers)).code());
        assertEquals(
                ErrorCode.NOT_FOUND,
                assertThrows(Refusal.class, () -> resource.get(new UUID(9, 9))).code());
    }

    @Test
    void keepsTheLifeOfAnOfferInOrder() {
        join("call");
        long first = firstOffer();
        on(new RoutingEvent.OfferMissed(first));
        on(new RoutingEvent.OfferAccepted(first + 1, CARLA));
        on(new RoutingEvent.ConversationEnded("call"));
        awaitStored(5);
        assertInstanceOf(OfferChange.Made.class, store.changes.get(0));
        assertEquals(
                new OfferChange.Ended(first, Decision.OfferOutcome.MISSED, now),
                store.changes.get(1));
        assertInstanceOf(OfferChange.Made.class, store.changes.get(2));
        assertEquals(new OfferChange.Taken(first + 1, CARLA), store.changes.get(3));
        assertEquals(new OfferChange.Finished(first + 1, now), store.changes.get(4));
    }

    private static long firstOffer() {
        return RouterOptions.DEFAULT.firstOffer();
    }

    @Test
    void waitsForADatabaseThatIsAwayAndLosesNothing() {
        store.away = true;
        for (int i = 0; i < 50; i++) {
            join("call-" + i);
            on(new RoutingEvent.ItemLeft("call-" + i, RoutingEvent.Departure.ABANDONED));
        }
        store.away = false;
        awaitStored(100);
        assertEquals(0, meters.counter("parley.routing.record.lost").count());
    }

    @Test
    void aRefusedChangeDoesNotTakeItsNeighboursWithIt() {
        store.away = true;
        store.refusedOffer = 2;
        for (int i = 1; i <= 3; i++) {
            join("call-" + i);
            on(new RoutingEvent.ItemLeft("call-" + i, RoutingEvent.Departure.ABANDONED));
        }
        store.away = false;
        awaitStored(4);
        assertTrue(store.changes.stream().noneMatch(change -> change.offer() == 2));
        await().atMost(PATIENCE)
                .until(() -> meters.counter("parley.routing.record.refused").count() == 2);
    }
}
