package org.parley.server.routing.internal.core;

import org.parley.contract.routing.Channel;
import org.parley.contract.routing.Strategy;
import org.parley.server.routing.model.Capacity;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.ItemWishes;
import org.parley.server.routing.model.QueueSettings;
import org.parley.server.routing.model.RoutingEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Drives a router by short words and a clock of its own; agents and queues are named by small
/// numbers.
final class Desk {
    static final UUID QUEUE = queue(1);
    static final Set<Channel> VOICE = Set.of(Channel.VOICE);

    final Router router;
    final List<Decision> all = new ArrayList<>();
    Instant now = Instant.parse("2026-11-22T08:00:00Z");
    List<Decision> latest = List.of();

    Desk() {
        this(42);
    }

    Desk(long seed) {
        router = new Router(RouterOptions.DEFAULT, new Random(seed));
    }

    static UUID agent(int number) {
        return new UUID(0xA, number);
    }

    static UUID queue(int number) {
        return new UUID(0xC, number);
    }

    /// A desk with one voice queue and agents 1 to `agents`, signed on, members in this order.
    static Desk with(Strategy strategy, int agents) {
        return with(strategy, agents, UnaryOperator.identity());
    }

    static Desk with(Strategy strategy, int agents, UnaryOperator<QueueSettings> options) {
        Desk desk = new Desk();
        desk.define(options.apply(QueueSettings.of(QUEUE, "sales", Channel.VOICE, strategy)));
        for (int i = 1; i <= agents; i++) {
            desk.member(i, 0);
            desk.signOn(i);
        }
        return desk;
    }

    List<Decision> on(RoutingEvent event) {
        latest = router.on(event, now);
        all.addAll(latest);
        return latest;
    }

    void define(QueueSettings settings) {
        on(new RoutingEvent.QueueDefined(settings));
    }

    void member(int agent, int penalty) {
        member(agent, penalty, Map.of());
    }

    void member(int agent, int penalty, Map<String, Integer> skills) {
        on(new RoutingEvent.MemberSet(QUEUE, agent(agent), agent, penalty, skills));
    }

    void signOn(int agent) {
        on(new RoutingEvent.AgentSignedOn(agent(agent), Capacity.ONE_CALL));
    }

    void pause(int agent) {
        on(new RoutingEvent.AgentPaused(agent(agent), VOICE, "lunch"));
    }

    void unpause(int agent) {
        on(new RoutingEvent.AgentUnpaused(agent(agent), VOICE));
    }

    void join(String item) {
        join(item, 0, ItemWishes.NONE);
    }

    void join(String item, int priority, ItemWishes wishes) {
        on(new RoutingEvent.ItemJoined(item, QUEUE, priority, now, false, wishes));
    }

    void end(String item) {
        on(new RoutingEvent.ConversationEnded(item));
    }

    void leave(String item) {
        on(new RoutingEvent.ItemLeft(item, RoutingEvent.Departure.ABANDONED));
    }

    /// The one offer that the latest event led to.
    Decision.OfferMade offer() {
        List<Decision.OfferMade> offers = these(Decision.OfferMade.class);
        if (offers.size() != 1) {
            throw new AssertionError("expected one offer, but the latest event led to " + latest);
        }
        return offers.getFirst();
    }

    boolean offered() {
        return !these(Decision.OfferMade.class).isEmpty();
    }

    /// The number of the agent who was offered this item alone by the latest event.
    int rung() {
        return number(offer().agents().getFirst());
    }

    static int number(UUID agent) {
        return (int) agent.getLeastSignificantBits();
    }

    void accept() {
        Decision.OfferMade offer = offer();
        on(new RoutingEvent.OfferAccepted(offer.offer(), offer.agents().getFirst()));
    }

    void miss() {
        on(new RoutingEvent.OfferMissed(offer().offer()));
    }

    void refuse() {
        Decision.OfferMade offer = offer();
        on(new RoutingEvent.OfferRefused(offer.offer(), offer.agents().getFirst()));
    }

    <D extends Decision> List<D> these(Class<D> kind) {
        return latest.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <D extends Decision> List<D> ever(Class<D> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    void pass(long seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    /// Lets time pass with a tick at each deadline; the decisions of all of them are the latest.
    void pass(Duration time) {
        Instant end = now.plus(time);
        List<Decision> meanwhile = new ArrayList<>();
        Instant next = router.nextDeadline().orElse(Instant.MAX);
        while (!next.isAfter(end)) {
            now = next.isAfter(now) ? next : now;
            meanwhile.addAll(on(new RoutingEvent.Tick()));
            next = router.nextDeadline().orElse(Instant.MAX);
        }
        now = end;
        meanwhile.addAll(on(new RoutingEvent.Tick()));
        latest = List.copyOf(meanwhile);
    }

    /// Puts one call through: it joins, is answered by whom it rings, and ends after a second.
    /// Answers who rang.
    int serveOne(String item) {
        join(item);
        int agent = rung();
        accept();
        pass(1);
        end(item);
        pass(1);
        return agent;
    }
}
