package org.parley.server.routing.internal.core;

import org.parley.contract.routing.Channel;
import org.parley.contract.routing.PauseReason;
import org.parley.server.routing.internal.core.AgentState.Task;
import org.parley.server.routing.model.AgentView;
import org.parley.server.routing.model.AgentView.Stage;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.Decision.OfferOutcome;
import org.parley.server.routing.model.MissRule;
import org.parley.server.routing.model.OfferInputs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The life of an offer: made once, closed once.
final class Offers {
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final String AUTO_PAUSE = PauseReason.MISSED;

    private final Floor floor;
    private final WaitingLine line;
    private final Conversations conversations;

    Offers(Floor floor, WaitingLine line, Conversations conversations) {
        this.floor = floor;
        this.line = line;
        this.conversations = conversations;
    }

    void make(Item item, List<AgentState> agents, OfferInputs inputs, Turn turn) {
        Instant now = turn.now();
        Duration ringFor = ringFor(item, agents, inputs, now);
        var lease =
                new Decision.Lease(
                        now,
                        ringFor,
                        now.plus(item.wishes.reach()).plus(ringFor).plus(floor.leaseGrace()));
        Offer offer = new Offer(floor.newOfferNumber(), item, lease, agents);
        line.take(item);
        item.offer = offer;
        floor.offers.put(offer.id, offer);
        for (AgentState agent : agents) {
            agent.tasks.put(item.id, new Task(item, Stage.RINGING, now, null));
            agent.refresh(now);
            turn.touch(agent);
        }
        QueueState queue = item.queue;
        if (agents.size() == 1) {
            queue.findMember(agents.getFirst()).ifPresent(member -> queue.lastTried = member.order);
        }
        floor.timers.at(lease.until(), later -> expire(offer, later));
        turn.decide(
                new Decision.OfferMade(
                        offer.id,
                        item.id,
                        queue.id(),
                        queue.channel(),
                        offer.ringingIds(),
                        lease,
                        inputs));
    }

    private static Duration ringFor(
            Item item, List<AgentState> agents, OfferInputs inputs, Instant now) {
        var settings = item.queue.settings;
        boolean sticky =
                settings.rules().sticky().isOn()
                        && agents.size() == 1
                        && agents.getFirst().id.equals(inputs.preferred());
        Duration ringFor =
                sticky ? settings.rules().sticky().ringFor() : settings.timing().agentTimeout();
        Duration longest = settings.timing().maxWaiting();
        if (longest.isPositive() && !settings.timing().ringToEnd() && !item.wishes.calledBack()) {
            Duration left = longest.minus(item.waited(now));
            ringFor = left.compareTo(ringFor) < 0 ? left : ringFor;
        }
        return ringFor.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : ringFor;
    }

    void accepted(long offerId, UUID agentId, Turn turn) {
        Offer offer = floor.offers.get(offerId);
        AgentState agent = floor.agent(agentId);
        if (offer == null || !offer.ringing.remove(agent)) {
            UUID owner = offer == null ? floor.ownerAfter(offerId) : null;
            if (!agentId.equals(owner)) {
                turn.decide(new Decision.AcceptRefused(offerId, agentId, owner));
            }
            return;
        }
        release(offer.item, agent, turn);
        take(offer, agent, OfferOutcome.ACCEPTED, turn);
    }

    /// The item goes to this agent, whoever else rings.
    void take(Offer offer, AgentState agent, OfferOutcome outcome, Turn turn) {
        Item item = offer.item;
        if (!offer.ringing.isEmpty()) {
            stopRinging(offer, OfferOutcome.TAKEN_BY_ANOTHER, turn);
        }
        close(offer, outcome, turn);
        line.leave(item);
        conversations.begin(item, agent, outcome == OfferOutcome.ACCEPTED ? offer.id : 0, turn);
    }

    void refused(long offerId, UUID agentId, Turn turn) {
        floor.findOffer(offerId)
                .ifPresent(
                        offer -> dropOut(offer, floor.agent(agentId), OfferOutcome.REFUSED, turn));
    }

    void failed(long offerId, UUID agentId, Turn turn) {
        floor.findOffer(offerId)
                .ifPresent(
                        offer -> dropOut(offer, floor.agent(agentId), OfferOutcome.FAILED, turn));
    }

    private void dropOut(Offer offer, AgentState agent, OfferOutcome outcome, Turn turn) {
        if (!offer.ringing.remove(agent)) {
            return;
        }
        Item item = offer.item;
        release(item, agent, turn);
        rest(item, agent, item.queue.settings.timing().retry(), turn);
        if (outcome == OfferOutcome.FAILED) {
            countMiss(agent, item.queue, turn);
        }
        if (offer.ringing.isEmpty()) {
            close(offer, outcome, turn);
            line.putBack(item, turn);
        }
    }

    void missed(long offerId, Turn turn) {
        floor.findOffer(offerId).ifPresent(offer -> giveUp(offer, OfferOutcome.MISSED, turn));
    }

    private void expire(Offer offer, Turn turn) {
        if (offer.isLive()) {
            decideCancelled(offer, OfferOutcome.EXPIRED, turn);
            giveUp(offer, OfferOutcome.EXPIRED, turn);
        }
    }

    private void giveUp(Offer offer, OfferOutcome outcome, Turn turn) {
        Item item = offer.item;
        for (AgentState agent : List.copyOf(offer.ringing)) {
            release(item, agent, turn);
            rest(item, agent, item.queue.settings.timing().retry(), turn);
            countMiss(agent, item.queue, turn);
        }
        close(offer, outcome, turn);
        line.putBack(item, turn);
    }

    void withdrawn(long offerId, Turn turn) {
        floor.findOffer(offerId)
                .ifPresent(offer -> {
                    for (AgentState agent : offer.ringing) {
                        release(offer.item, agent, turn);
                        rest(offer.item, agent, SHORTEST_REST, turn);
                    }
                    close(offer, OfferOutcome.WITHDRAWN, turn);
                    line.putBack(offer.item, turn);
                });
    }

    /// Ends the offer because its item goes away; the item stays where it is.
    void cancel(Offer offer, OfferOutcome why, Turn turn) {
        stopRinging(offer, why, turn);
        close(offer, why, turn);
    }

    /// The agent is no longer there to be rung.
    void signedOff(AgentState agent, Turn turn) {
        for (Task task : List.copyOf(agent.tasks.values())) {
            Offer offer = task.item().offer;
            if (task.stage() != Stage.RINGING || offer == null || !offer.ringing.remove(agent)) {
                continue;
            }
            Item item = offer.item;
            release(item, agent, turn);
            turn.decide(cancelled(offer, List.of(agent.id), OfferOutcome.AGENT_SIGNED_OFF));
            if (offer.ringing.isEmpty()) {
                close(offer, OfferOutcome.AGENT_SIGNED_OFF, turn);
                line.putBack(item, turn);
            }
        }
    }

    private void stopRinging(Offer offer, OfferOutcome why, Turn turn) {
        decideCancelled(offer, why, turn);
        for (AgentState agent : offer.ringing) {
            release(offer.item, agent, turn);
        }
        offer.ringing.clear();
    }

    private static void decideCancelled(Offer offer, OfferOutcome why, Turn turn) {
        turn.decide(cancelled(offer, offer.ringingIds(), why));
    }

    private static Decision cancelled(Offer offer, List<UUID> agents, OfferOutcome why) {
        QueueState queue = offer.item.queue;
        return new Decision.OfferCancelled(
                offer.id, offer.item.id, queue.id(), queue.channel(), agents, why);
    }

    private void close(Offer offer, OfferOutcome outcome, Turn turn) {
        offer.item.offer = null;
        floor.forget(offer);
        turn.decide(
                new Decision.OfferClosed(
                        offer.id, offer.item.id, offer.item.queue.id(), outcome, turn.now()));
    }

    private static void release(Item item, AgentState agent, Turn turn) {
        agent.tasks.remove(item.id);
        turn.touch(agent);
    }

    private void rest(Item item, AgentState agent, Duration wanted, Turn turn) {
        Instant until =
                turn.now().plus(wanted.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : wanted);
        item.rest(agent, until);
        floor.timers.at(until, later -> later.place(item));
    }

    private void countMiss(AgentState agent, QueueState queue, Turn turn) {
        MissRule rule = queue.settings.rules().misses();
        agent.missesInRow++;
        Duration backOff = rule.backOffAfter(agent.missesInRow);
        if (backOff.isPositive()) {
            agent.backOffUntil = turn.now().plus(backOff);
            floor.timers.at(agent.backOffUntil, later -> later.touch(agent));
        }
        Instant spared = agent.lastEnded.plus(rule.autoPauseDelay());
        if (agent.missesInRow >= rule.autoPauseAfter() && !spared.isAfter(turn.now())) {
            autoPause(agent, queue, rule.autoPause(), turn);
        }
    }

    private static void autoPause(
            AgentState agent, QueueState queue, MissRule.AutoPause where, Turn turn) {
        Channel channel = queue.channel();
        switch (where) {
            case NO -> {
                return;
            }
            case QUEUE -> queue.findMember(agent).ifPresent(member -> member.paused = true);
            case ALL ->
                    agent.pauses.putIfAbsent(channel, new AgentView.Pause(AUTO_PAUSE, turn.now()));
        }
        UUID only = where == MissRule.AutoPause.QUEUE ? queue.id() : null;
        turn.decide(
                new Decision.AgentAutoPaused(
                        agent.id, only, channel, agent.missesInRow, turn.now()));
        agent.missesInRow = 0;
    }
}
