package org.parley.server.routing.internal.core;

import org.jspecify.annotations.Nullable;
import org.parley.server.routing.model.ItemWishes;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Everything the router holds: queues, agents, items, running offers, and what it remembers.
final class Floor {
    private record CallerOfQueue(UUID queue, String caller) {}

    private record LastAgent(UUID agent, Instant at) {}

    private static final int REMEMBERED_OFFERS = 4_096;

    final Map<UUID, QueueState> queues = new HashMap<>();
    final Map<UUID, AgentState> agents = new HashMap<>();
    final Map<String, Item> items = new HashMap<>();
    final Map<Long, Offer> offers = new HashMap<>();
    final Timers timers = new Timers();
    private final Map<Long, String> pastOffers = new Bounded<>(REMEMBERED_OFFERS);
    private final Map<CallerOfQueue, LastAgent> lastAgents;
    private final RouterOptions options;
    private long nextOffer;
    private long nextItem;

    Floor(RouterOptions options) {
        this.options = options;
        this.nextOffer = options.firstOffer();
        this.lastAgents = new Bounded<>(options.rememberedCallers());
    }

    Duration leaseGrace() {
        return options.leaseGrace();
    }

    long newOfferNumber() {
        return nextOffer++;
    }

    Item newItem(String id, QueueState queue, int priority, Instant joinedAt, ItemWishes wishes) {
        return new Item(id, queue, priority, joinedAt, wishes, nextItem++);
    }

    /// The agent, made known if this is the first mention.
    AgentState agent(UUID id) {
        return agents.computeIfAbsent(id, AgentState::new);
    }

    Optional<QueueState> findQueue(UUID id) {
        return Optional.ofNullable(queues.get(id));
    }

    Optional<Item> findItem(String id) {
        return Optional.ofNullable(items.get(id));
    }

    Optional<Offer> findOffer(long id) {
        return Optional.ofNullable(offers.get(id));
    }

    void forget(Offer offer) {
        offers.remove(offer.id);
        pastOffers.put(offer.id, offer.item.id);
    }

    /// Who has the item of an offer that is over; null for nobody.
    @Nullable UUID ownerAfter(long pastOffer) {
        String itemId = pastOffers.get(pastOffer);
        Item item = itemId == null ? null : items.get(itemId);
        return item == null || item.owner == null ? null : item.owner.id;
    }

    void rememberAgent(Item item, AgentState agent, Instant now) {
        String caller = item.wishes.caller();
        if (caller != null && item.queue.settings.rules().sticky().isOn()) {
            lastAgents.put(
                    new CallerOfQueue(item.queue.id(), caller), new LastAgent(agent.id, now));
        }
    }

    /// The agent who should be asked first: for whom the item is held, else who served this caller
    /// last.
    @Nullable UUID preferredFor(Item item, Instant now) {
        if (item.demand.heldFor() != null) {
            return item.demand.heldFor();
        }
        String caller = item.wishes.caller();
        var sticky = item.queue.settings.rules().sticky();
        if (caller == null || !sticky.isOn()) {
            return null;
        }
        LastAgent last = lastAgents.get(new CallerOfQueue(item.queue.id(), caller));
        return last == null || last.at().plus(sticky.rememberFor()).isBefore(now)
                ? null
                : last.agent();
    }

    /// Drops the entry that was put first when it grows too large.
    private static final class Bounded<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;
        private final int limit;

        Bounded(int limit) {
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > limit;
        }
    }
}
