package org.parley.server.routing.model;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What the router decided; together the decisions tell every change of its state, in order.
public sealed interface Decision {

    /// An item is offered to one agent, or with ringall to several. Exactly one [OfferClosed]
    /// follows.
    ///
    /// @param offer a number made of digits only, never used twice, also over restarts
    /// @param agents in the order of the queue
    /// @param inputs all that the choice saw, for the record
    record OfferMade(
            long offer,
            String item,
            UUID queue,
            Channel channel,
            List<UUID> agents,
            Lease lease,
            OfferInputs inputs)
            implements Decision {}

    /// These agents must stop ringing; the item itself may go on.
    record OfferCancelled(
            long offer,
            String item,
            UUID queue,
            Channel channel,
            List<UUID> agents,
            OfferOutcome why)
            implements Decision {}

    /// The offer is over. Nothing later about it is believed.
    record OfferClosed(long offer, String item, UUID queue, OfferOutcome outcome, Instant at)
            implements Decision {}

    /// The agent has the item. With an offer of 0 the conversation was found, not offered.
    record ConversationBegan(
            long offer,
            String item,
            UUID queue,
            Channel channel,
            UUID agent,
            Instant at,
            Duration waited)
            implements Decision {}

    record ConversationClosed(
            String item, UUID queue, Channel channel, UUID agent, Instant at, Duration lasted)
            implements Decision {}

    /// The agent accepted too late or something that wasn't his.
    ///
    /// @param owner who has the item now; null if nobody
    record AcceptRefused(long offer, UUID agent, @Nullable UUID owner) implements Decision {}

    /// An item waits.
    record ItemQueued(String item, UUID queue, Channel channel, int priority, Instant joinedAt)
            implements Decision {}

    /// An item left by itself, as its [RoutingEvent.ItemLeft] said.
    record ItemDeparted(String item, UUID queue, RoutingEvent.Departure why, Duration waited)
            implements Decision {}

    /// An item that must leave the queue by the queue's rules: whoever carries it has to move it
    /// on.
    sealed interface Dismissal extends Decision {
        String item();

        UUID queue();
    }

    /// It waited for as long as the queue allows.
    record ItemTimedOut(String item, UUID queue, Duration waited) implements Dismissal {}

    /// It wasn't let in.
    record ItemRejected(String item, UUID queue, Rejection why) implements Dismissal {}

    /// No agent is left who could serve it.
    record ItemLeftEmpty(String item, UUID queue, Duration waited) implements Dismissal {}

    /// The queue was removed while it waited.
    record ItemStranded(String item, UUID queue, Duration waited) implements Dismissal {}

    /// The agent missed too many offers in a row.
    ///
    /// @param queue the only queue in which he is paused; null for every queue of the channel
    record AgentAutoPaused(
            UUID agent, @Nullable UUID queue, Channel channel, int misses, Instant at)
            implements Decision {}

    record WrapUpStarted(UUID agent, String item, UUID queue, Instant until) implements Decision {}

    record WrapUpFinished(UUID agent, String item, UUID queue, Instant at) implements Decision {}

    /// Anything that a board shows of the agent changed.
    record AgentStateChanged(AgentView agent) implements Decision {}

    /// How long an offer holds.
    ///
    /// @param ringFor how long to ring
    /// @param until when the router gives it up by itself: a little later than the ringing should
    ///   end
    record Lease(Instant from, Duration ringFor, Instant until) {}

    /// Why an item wasn't let in.
    enum Rejection {
        FULL,
        JOIN_EMPTY,
        UNKNOWN_QUEUE
    }

    /// How an offer ended.
    enum OfferOutcome {
        ACCEPTED,
        REFUSED,
        MISSED,
        FAILED,
        WITHDRAWN,
        /// Nothing was heard of it until its lease ended.
        EXPIRED,
        /// Another agent of the same offer took it, or it was taken by hand.
        TAKEN_BY_ANOTHER,
        ITEM_LEFT,
        AGENT_SIGNED_OFF,
        QUEUE_REMOVED
    }
}
