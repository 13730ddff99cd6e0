package org.parley.server.routing.internal.core;

import org.jspecify.annotations.Nullable;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.Decision.OfferOutcome;
import org.parley.server.routing.model.Decision.Rejection;
import org.parley.server.routing.model.ItemWishes;
import org.parley.server.routing.model.QueueLimits;
import org.parley.server.routing.model.RoutingEvent.ConversationFound;
import org.parley.server.routing.model.RoutingEvent.Departure;
import org.parley.server.routing.model.RoutingEvent.ItemJoined;

/// Items that come, go, or are found in somebody's hands.
final class Items {
    private final Floor floor;
    private final WaitingLine line;
    private final Offers offers;
    private final Conversations conversations;

    Items(Floor floor, WaitingLine line, Offers offers, Conversations conversations) {
        this.floor = floor;
        this.line = line;
        this.offers = offers;
        this.conversations = conversations;
    }

    void joined(ItemJoined joined, Turn turn) {
        Item known = floor.items.get(joined.item());
        if (known != null
                && known.stage != Item.Stage.TALKING
                && known.queue.id().equals(joined.queue())) {
            line.prioritise(known, joined.priority());
            return;
        }
        if (known != null) {
            left(joined.item(), Departure.EXITED, turn);
        }
        QueueState queue = floor.queues.get(joined.queue());
        if (queue == null) {
            turn.decide(
                    new Decision.ItemRejected(
                            joined.item(), joined.queue(), Rejection.UNKNOWN_QUEUE));
            return;
        }
        Item item =
                floor.newItem(
                        joined.item(),
                        queue,
                        joined.priority(),
                        joined.joinedAt(),
                        joined.wishes());
        Rejection why = joined.returning() ? null : rejectionOf(item);
        if (why == null) {
            line.join(item, turn);
        } else {
            turn.decide(new Decision.ItemRejected(item.id, queue.id(), why));
        }
    }

    private static @Nullable Rejection rejectionOf(Item item) {
        QueueLimits limits = item.queue.settings.limits();
        if (limits.maxLength() > 0 && item.queue.size() >= limits.maxLength()) {
            return Rejection.FULL;
        }
        return item.queue.isEmptyFor(item, limits.joinEmpty()) ? Rejection.JOIN_EMPTY : null;
    }

    void left(String itemId, Departure why, Turn turn) {
        Item item = floor.items.get(itemId);
        if (item == null) {
            return;
        }
        if (item.stage == Item.Stage.TALKING) {
            conversations.end(item, turn);
            return;
        }
        if (item.offer != null) {
            offers.cancel(item.offer, OfferOutcome.ITEM_LEFT, turn);
        }
        line.leave(item);
        turn.decide(
                new Decision.ItemDeparted(item.id, item.queue.id(), why, item.waited(turn.now())));
    }

    void prioritised(String itemId, int priority) {
        floor.findItem(itemId).ifPresent(item -> line.prioritise(item, priority));
    }

    /// Someone has the item, by whichever way; a queue that isn't known is passed over.
    void found(ConversationFound found, Turn turn) {
        QueueState queue = floor.queues.get(found.queue());
        if (queue == null) {
            return;
        }
        AgentState agent = floor.agent(found.agent());
        Item item = floor.items.get(found.item());
        if (item != null && item.owner == agent) {
            return;
        }
        if (item != null && item.owner != null) {
            conversations.end(item, turn);
            item = null;
        }
        if (item == null) {
            Item fresh = floor.newItem(found.item(), queue, 0, turn.now(), ItemWishes.NONE);
            conversations.begin(fresh, agent, 0, turn);
        } else if (item.offer != null) {
            Offer offer = item.offer;
            boolean his = offer.ringing.remove(agent);
            offers.take(
                    offer,
                    agent,
                    his ? OfferOutcome.ACCEPTED : OfferOutcome.TAKEN_BY_ANOTHER,
                    turn);
        } else {
            line.leave(item);
            conversations.begin(item, agent, 0, turn);
        }
    }

    void conversationEnded(String itemId, Turn turn) {
        floor.findItem(itemId).ifPresent(item -> conversations.end(item, turn));
    }
}
