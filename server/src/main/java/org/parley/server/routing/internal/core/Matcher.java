package org.parley.server.routing.internal.core;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Strategy;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.EmptyRule;
import org.parley.server.routing.model.OfferInputs;
import org.parley.server.routing.model.Verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Brings waiting items and free agents together.
///
/// After each turn no item waits that an agent could be offered. So a turn has to look only at the
/// agents and items that it touched, never at everything.
final class Matcher {
    /// Which of several waiting items an agent is offered first.
    private static final Comparator<Item> SERVED_FIRST =
            Comparator.comparingInt((Item item) -> -item.queue.settings.limits().weight())
                    .thenComparing(Item.ORDER);

    private final Floor floor;
    private final WaitingLine line;
    private final Offers offers;
    private final RandomGenerator random;

    Matcher(Floor floor, WaitingLine line, Offers offers, RandomGenerator random) {
        this.floor = floor;
        this.line = line;
        this.offers = offers;
        this.random = random;
    }

    /// Makes every offer that has become possible, then empties queues that nobody serves.
    void settle(Turn turn) {
        List<AgentState> agents = List.copyOf(turn.touched());
        for (AgentState agent : agents) {
            agent.refresh(turn.now());
        }
        for (AgentState agent : agents) {
            serve(agent, turn);
        }
        for (Item item : inOrder(turn.unplaced())) {
            if (item.stage == Item.Stage.WAITING && anyoneFor(item, turn.now())) {
                offer(item, turn);
            }
        }
        for (AgentState agent : agents) {
            for (Member member : agent.memberships) {
                leaveIfEmpty(member.queue, turn);
            }
        }
        for (Item item : turn.unplaced()) {
            leaveIfEmpty(item.queue, turn);
        }
    }

    private static List<Item> inOrder(Set<Item> items) {
        if (items.size() < 2) {
            return List.copyOf(items);
        }
        return items.stream().sorted(SERVED_FIRST).toList();
    }

    private void serve(AgentState agent, Turn turn) {
        Item next = bestFor(agent, turn.now());
        while (next != null) {
            offer(next, turn);
            next = bestFor(agent, turn.now());
        }
    }

    private static @Nullable Item bestFor(AgentState agent, Instant now) {
        Item best = null;
        for (Member member : agent.memberships) {
            Item item = firstFor(member, now);
            if (item != null && (best == null || SERVED_FIRST.compare(item, best) < 0)) {
                best = item;
            }
        }
        return best;
    }

    private static @Nullable Item firstFor(Member member, Instant now) {
        if (member.paused || member.agentVerdict != Verdict.ELIGIBLE) {
            return null;
        }
        for (Item item : member.queue.waiting) {
            if (member.verdictFor(item, now) == Verdict.ELIGIBLE) {
                return item;
            }
        }
        return null;
    }

    private static boolean anyoneFor(Item item, Instant now) {
        for (Member member : item.queue.members) {
            if (member.verdictFor(item, now) == Verdict.ELIGIBLE) {
                return true;
            }
        }
        return false;
    }

    private void offer(Item item, Turn turn) {
        OfferInputs inputs = inputsFor(item, turn.now());
        List<AgentState> chosen = new ArrayList<>();
        for (UUID agent : Choice.choose(inputs)) {
            chosen.add(floor.agent(agent));
        }
        offers.make(item, chosen, inputs, turn);
    }

    private OfferInputs inputsFor(Item item, Instant now) {
        QueueState queue = item.queue;
        List<OfferInputs.Candidate> candidates = new ArrayList<>(queue.members.size());
        for (Member member : queue.members) {
            candidates.add(member.candidateFor(item, member.verdictFor(item, now)));
        }
        Strategy strategy = queue.settings.strategy();
        boolean drawn = strategy == Strategy.RANDOM || strategy == Strategy.WRANDOM;
        return new OfferInputs(
                strategy,
                drawn ? random.nextDouble() : 0,
                queue.settings.rules().penalties().membersLimit(),
                floor.preferredFor(item, now),
                item.waited(now),
                candidates);
    }

    private void leaveIfEmpty(QueueState queue, Turn turn) {
        EmptyRule rule = queue.settings.limits().leaveWhenEmpty();
        if (rule.isNever() || queue.waiting.isEmpty()) {
            return;
        }
        for (Item item : List.copyOf(queue.waiting)) {
            if (!item.wishes.calledBack() && queue.isEmptyFor(item, rule)) {
                line.leave(item);
                turn.decide(
                        new Decision.ItemLeftEmpty(item.id, queue.id(), item.waited(turn.now())));
            }
        }
    }
}
