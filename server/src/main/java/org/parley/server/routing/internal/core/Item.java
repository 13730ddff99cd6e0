package org.parley.server.routing.internal.core;

import org.jspecify.annotations.Nullable;
import org.parley.server.routing.model.ItemWishes;
import org.parley.server.routing.model.SkillRule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A work item from its joining to the end of its conversation; in exactly one queue.
final class Item {
    /// Where an item stands.
    enum Stage {
        WAITING,
        OFFERED,
        TALKING,
        GONE
    }

    /// Higher priority first, then the longer wait.
    static final Comparator<Item> ORDER =
            Comparator.comparingInt((Item item) -> -item.priority)
                    .thenComparing(item -> item.joinedAt)
                    .thenComparingLong(item -> item.number);

    final String id;
    final QueueState queue;
    final Instant joinedAt;
    final ItemWishes wishes;
    private final long number;
    private final Map<UUID, Instant> triedUntil = new HashMap<>(4);
    int priority;
    Stage stage = Stage.WAITING;
    Demand demand;
    boolean held;
    @Nullable Offer offer;
    @Nullable AgentState owner;
    Instant since;

    Item(
            String id,
            QueueState queue,
            int priority,
            Instant joinedAt,
            ItemWishes wishes,
            long number) {
        this.id = id;
        this.queue = queue;
        this.priority = priority;
        this.joinedAt = joinedAt;
        this.wishes = wishes;
        this.number = number;
        this.since = joinedAt;
        this.demand = demandAt(joinedAt);
    }

    Duration waited(Instant now) {
        return now.isAfter(joinedAt) ? Duration.between(joinedAt, now) : Duration.ZERO;
    }

    /// Works out anew what the item asks for.
    void relax(Instant now) {
        demand = demandAt(now);
    }

    private Demand demandAt(Instant now) {
        Duration waited = waited(now);
        SkillRule rule = queue.settings.rules().skills();
        Map<String, Integer> asked = Demand.merged(rule.required(), wishes.skills());
        return new Demand(
                Demand.lowered(asked, rule.loweredBy(waited)),
                asked,
                queue.settings.rules().penalties().bandAfter(waited),
                held ? wishes.assigned() : null);
    }

    /// Doesn't ring this agent again before then.
    void rest(AgentState agent, Instant until) {
        triedUntil.merge(agent.id, until, (a, b) -> a.isAfter(b) ? a : b);
    }

    boolean isResting(AgentState agent, Instant now) {
        if (triedUntil.isEmpty()) {
            return false;
        }
        Instant until = triedUntil.get(agent.id);
        return until != null && until.isAfter(now);
    }
}
