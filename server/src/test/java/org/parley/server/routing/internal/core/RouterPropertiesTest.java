package org.parley.server.routing.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.parley.contract.routing.Channel;
import org.parley.contract.routing.Strategy;
import org.parley.server.routing.model.AgentView.Stage;
import org.parley.server.routing.model.Capacity;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.ItemWishes;
import org.parley.server.routing.model.QueueSettings;
import org.parley.server.routing.model.QueueTiming;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.routing.model.RoutingSnapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What must hold whatever happens: thousands of random days at a small centre, checked after every
/// event by a bookkeeper who reads nothing but events and decisions.
final class RouterPropertiesTest {
    private static final int AGENTS = 5;
    private static final int QUEUES = 3;

    /// One thing that happens, in numbers that only mean something against the state of that
    /// moment.
    record Step(int kind, int who, int which, int millis) {}

    @Provide
    Arbitrary<List<Step>> days() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 1_000);
        Arbitrary<Integer> pauseInMillis =
                Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.just(0)),
                        Tuple.of(3, Arbitraries.integers().between(1, 3_000)),
                        Tuple.of(1, Arbitraries.integers().between(3_000, 40_000)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 17), small, small, pauseInMillis)
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(250);
    }

    @Property(tries = 400)
    void theRulesHoldWhateverHappens(
            @ForAll("days") List<Step> day, @ForAll Strategy strategy, @ForAll boolean wrapUp) {
        Centre centre = new Centre(strategy, wrapUp);
        for (Step step : day) {
            centre.run(step);
        }
        centre.closeTheDay();
    }

    @Property(tries = 50)
    void theSameDayGivesTheSameDecisions(
            @ForAll("days") List<Step> day, @ForAll Strategy strategy) {
        Centre one = new Centre(strategy, true);
        Centre other = new Centre(strategy, true);
        day.forEach(one::run);
        day.forEach(other::run);
        assertEquals(one.desk.all, other.desk.all);
    }

    /// Runs steps and keeps its own books.
    private static final class Centre {
        private static final Duration RETRY = Duration.ofSeconds(4);

        final Desk desk = new Desk();
        private final Map<String, UUID> inQueue = new HashMap<>();
        private final Map<String, Integer> priority = new HashMap<>();
        private final Map<String, Instant> joinedAt = new HashMap<>();
        private final Map<String, UUID> owner = new HashMap<>();
        private final Map<Long, Decision.OfferMade> live = new HashMap<>();
        private final Map<UUID, Set<String>> occupied = new HashMap<>();
        private final Map<String, Instant> restUntil = new HashMap<>();
        private final Set<UUID> signedOn = new HashSet<>();
        private final Set<UUID> paused = new HashSet<>();
        private int items;

        Centre(Strategy strategy, boolean wrapUp) {
            var timing =
                    new QueueTiming(
                            Duration.ofSeconds(10),
                            RETRY,
                            wrapUp ? Duration.ofSeconds(3) : Duration.ZERO,
                            Duration.ofSeconds(90),
                            false);
            for (int queue = 1; queue <= QUEUES; queue++) {
                desk.define(
                        QueueSettings.of(Desk.queue(queue), "q" + queue, Channel.VOICE, strategy)
                                .withTiming(timing));
                for (int agent = 1; agent <= AGENTS; agent++) {
                    if ((agent + queue) % 3 != 0) {
                        desk.on(
                                new RoutingEvent.MemberSet(
                                        Desk.queue(queue),
                                        Desk.agent(agent),
                                        agent,
                                        agent % 2,
                                        Map.of()));
                    }
                }
            }
        }

        void run(Step step) {
            if (step.millis() > 0) {
                letPass(Duration.ofMillis(step.millis()));
            }
            RoutingEvent event = event(step);
            note(event);
            desk.on(event);
            check(desk.latest);
        }

        private void letPass(Duration time) {
            Instant end = desk.now.plus(time);
            Optional<Instant> due = desk.router.nextDeadline();
            while (due.isPresent() && !due.get().isAfter(end)) {
                desk.now = due.get().isAfter(desk.now) ? due.get() : desk.now;
                check(desk.on(new RoutingEvent.Tick()));
                due = desk.router.nextDeadline();
            }
            desk.now = end;
        }

        private RoutingEvent event(Step step) {
            UUID agent = Desk.agent(1 + step.who() % AGENTS);
            UUID queue = Desk.queue(1 + step.which() % QUEUES);
            return switch (step.kind()) {
                case 0, 1, 2, 3 ->
                        new RoutingEvent.ItemJoined(
                                "i" + items++,
                                queue,
                                step.who() % 3,
                                desk.now,
                                false,
                                ItemWishes.NONE);
                case 4, 5 -> new RoutingEvent.AgentSignedOn(agent, Capacity.ONE_CALL);
                case 6 -> new RoutingEvent.AgentSignedOff(agent);
                case 7 -> new RoutingEvent.AgentPaused(agent, Desk.VOICE, "break");
                case 8 -> new RoutingEvent.AgentUnpaused(agent, Desk.VOICE);
                case 9, 10, 11 -> acceptance(step, agent);
                case 12 -> new RoutingEvent.OfferRefused(someOffer(step), agent);
                case 13 -> new RoutingEvent.OfferMissed(someOffer(step));
                case 14 -> new RoutingEvent.OfferFailed(someOffer(step), agent, "no contact");
                case 15 ->
                        new RoutingEvent.ItemLeft(someItem(step), RoutingEvent.Departure.ABANDONED);
                case 16, 17 -> new RoutingEvent.ConversationEnded(someTalk(step));
                default -> new RoutingEvent.Tick();
            };
        }

        private RoutingEvent acceptance(Step step, UUID anyone) {
            long offer = someOffer(step);
            Decision.OfferMade made = live.get(offer);
            UUID agent =
                    made == null || step.who() % 5 == 0
                            ? anyone
                            : made.agents().get(step.who() % made.agents().size());
            return new RoutingEvent.OfferAccepted(offer, agent);
        }

        private long someOffer(Step step) {
            List<Long> open = live.keySet().stream().sorted().toList();
            return open.isEmpty() ? 1 : open.get(step.which() % open.size());
        }

        private String someItem(Step step) {
            List<String> waiting = inQueue.keySet().stream().sorted().toList();
            return waiting.isEmpty() ? "nothing" : waiting.get(step.which() % waiting.size());
        }

        private String someTalk(Step step) {
            List<String> talks = owner.keySet().stream().sorted().toList();
            return talks.isEmpty() ? "nothing" : talks.get(step.which() % talks.size());
        }

        private void note(RoutingEvent event) {
            switch (event) {
                case RoutingEvent.ItemJoined e -> {
                    inQueue.put(e.item(), e.queue());
                    priority.put(e.item(), e.priority());
                    joinedAt.put(e.item(), e.joinedAt());
                }
                case RoutingEvent.AgentSignedOn e -> signedOn.add(e.agent());
                case RoutingEvent.AgentSignedOff e -> {
                    signedOn.remove(e.agent());
                    paused.remove(e.agent());
                }
                case RoutingEvent.AgentPaused e -> paused.add(e.agent());
                case RoutingEvent.AgentUnpaused e -> paused.remove(e.agent());
                case RoutingEvent.OfferRefused e -> rest(e.offer(), e.agent());
                case RoutingEvent.OfferFailed e -> rest(e.offer(), e.agent());
                case RoutingEvent.OfferMissed e -> restAll(e.offer());
                default -> {}
            }
        }

        private void rest(long offer, UUID agent) {
            Decision.OfferMade made = live.get(offer);
            if (made != null && occupied.getOrDefault(agent, Set.of()).contains(made.item())) {
                restUntil.put(made.item() + agent, desk.now.plus(RETRY));
                occupied(agent).remove(made.item()); // free at once, also while others still ring
            }
        }

        private void restAll(long offer) {
            Decision.OfferMade made = live.get(offer);
            if (made != null) {
                made.agents().forEach(agent -> rest(offer, agent));
            }
        }

        private void check(List<Decision> decisions) {
            for (Decision decision : decisions) {
                checkOne(decision);
            }
            compareWith(desk.router.snapshot());
        }

        private void checkOne(Decision decision) {
            switch (decision) {
                case Decision.OfferMade made -> offered(made);
                case Decision.OfferCancelled cancelled ->
                        cancelled
                                .agents()
                                .forEach(agent -> occupied(agent).remove(cancelled.item()));
                case Decision.OfferClosed closed -> closed(closed);
                case Decision.ConversationBegan began -> {
                    assertEquals(inQueue.remove(began.item()), began.queue());
                    assertEquals(null, owner.put(began.item(), began.agent()), "two owners");
                    occupied(began.agent()).add(began.item());
                }
                case Decision.ConversationClosed closed -> {
                    assertEquals(closed.agent(), owner.remove(closed.item()));
                    occupied(closed.agent()).remove(closed.item());
                }
                case Decision.ItemDeparted gone -> left(gone.item());
                case Decision.ItemTimedOut gone -> left(gone.item());
                case Decision.WrapUpStarted wrapUp -> occupied(wrapUp.agent()).add(wrapUp.item());
                case Decision.WrapUpFinished wrapUp ->
                        occupied(wrapUp.agent()).remove(wrapUp.item());
                default -> {}
            }
        }

        private Set<String> occupied(UUID agent) {
            return occupied.computeIfAbsent(agent, _ -> new HashSet<>());
        }

        private void offered(Decision.OfferMade made) {
            assertEquals(made.queue(), inQueue.get(made.item()), "offered from its own queue");
            assertTrue(
                    live.values().stream().noneMatch(other -> other.item().equals(made.item())),
                    "one offer at a time");
            for (UUID agent : made.agents()) {
                assertTrue(signedOn.contains(agent), "signed off agents get nothing");
                assertFalse(paused.contains(agent), "paused agents get nothing");
                assertTrue(occupied(agent).isEmpty(), "one thing at a time");
                Instant rest = restUntil.get(made.item() + agent);
                assertFalse(rest != null && desk.now.isBefore(rest), "not again at once");
                occupied(agent).add(made.item());
            }
            assertInOrder(made);
            live.put(made.offer(), made);
        }

        /// Nobody in the same queue who has a better claim waits with these agents unasked.
        private void assertInOrder(Decision.OfferMade made) {
            inQueue.forEach((other, queue) -> {
                boolean rings =
                        live.values().stream().anyMatch(offer -> offer.item().equals(other));
                boolean asked =
                        made.agents().stream()
                                .allMatch(agent -> {
                                    Instant rest = restUntil.get(other + agent);
                                    return rest != null && desk.now.isBefore(rest);
                                });
                if (queue.equals(made.queue()) && !rings && !asked) {
                    assertFalse(
                            isBefore(other, made.item()), other + " waits before " + made.item());
                }
            });
        }

        private boolean isBefore(String one, String other) {
            int order = priority.get(other).compareTo(priority.get(one));
            return order != 0 ? order < 0 : joinedAt.get(one).isBefore(joinedAt.get(other));
        }

        private void closed(Decision.OfferClosed closed) {
            Decision.OfferMade made = live.remove(closed.offer());
            assertTrue(made != null, "an offer is closed once");
            made.agents().forEach(agent -> occupied(agent).remove(made.item()));
            if (closed.outcome() == Decision.OfferOutcome.EXPIRED) {
                made.agents()
                        .forEach(agent ->
                                restUntil.put(made.item() + agent, closed.at().plus(RETRY)));
            }
        }

        private void left(String item) {
            assertTrue(inQueue.remove(item) != null, item + " left a queue that it wasn't in");
        }

        /// No item is lost, and nobody waits whom a free agent could serve.
        private void compareWith(RoutingSnapshot snapshot) {
            Map<String, UUID> waiting = new HashMap<>();
            Map<String, UUID> talking = new HashMap<>();
            for (RoutingSnapshot.ItemView item : snapshot.items()) {
                if (item.stage() == Stage.TALKING) {
                    talking.put(item.item(), item.agent());
                } else {
                    waiting.put(item.item(), item.queue());
                }
            }
            assertEquals(inQueue, waiting);
            assertEquals(owner, talking);
            int listed =
                    snapshot.queues().stream().mapToInt(RoutingSnapshot.QueueView::waiting).sum();
            assertEquals(waiting.size(), listed, "each waiting item is in exactly one queue");
        }

        /// With everyone signed on and answering, everything that waits is served or times out.
        void closeTheDay() {
            for (int agent = 1; agent <= AGENTS; agent++) {
                run(new Step(4, agent - 1, 0, 0));
                run(new Step(8, agent - 1, 0, 0));
            }
            for (int i = 0; i < 3_000 && !(inQueue.isEmpty() && owner.isEmpty()); i++) {
                run(new Step(i % 2 == 0 ? 9 : 16, 1, i, 500));
            }
            assertEquals(Map.of(), inQueue);
            assertEquals(Map.of(), owner);
            assertEquals(Map.of(), live);
        }
    }
}
