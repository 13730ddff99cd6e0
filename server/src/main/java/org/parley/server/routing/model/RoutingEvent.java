package org.parley.server.routing.model;

import org.parley.contract.routing.Channel;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the router hears.
///
/// Every event may be sent twice: repeating one changes nothing. An agent may be named before he
/// signs on (a call leg seen at start, a membership); he is offered nothing until [AgentSignedOn].
public sealed interface RoutingEvent {

    /// A queue is new or its settings changed; waiting items stay.
    record QueueDefined(QueueSettings settings) implements RoutingEvent {}

    /// A queue is gone; items that still waited leave it.
    record QueueRemoved(UUID queue) implements RoutingEvent {}

    /// An agent belongs to a queue, or his membership changed.
    ///
    /// @param position his place in the list of members, for the strategies linear and rrmemory
    /// @param penalty 0 or more; lower is served first
    /// @param skills level (1-10) by skill
    record MemberSet(UUID queue, UUID agent, int position, int penalty, Map<String, Integer> skills)
            implements RoutingEvent {
        public MemberSet {
            skills = Map.copyOf(skills);
        }
    }

    record MemberRemoved(UUID queue, UUID agent) implements RoutingEvent {}

    record AgentSignedOn(UUID agent, Capacity capacity) implements RoutingEvent {}

    /// The agent is gone: offers to him end, conversations go on until they are reported as ended.
    record AgentSignedOff(UUID agent) implements RoutingEvent {}

    /// No new work on these channels; what rings goes on ringing.
    record AgentPaused(UUID agent, Set<Channel> channels, String reason) implements RoutingEvent {
        public AgentPaused {
            channels = Set.copyOf(channels);
        }
    }

    /// Ends the pause on these channels, an automatic one in single queues included.
    record AgentUnpaused(UUID agent, Set<Channel> channels) implements RoutingEvent {
        public AgentUnpaused {
            channels = Set.copyOf(channels);
        }
    }

    /// The agent's telephone registered or vanished, or his desk connected or vanished.
    record AgentReachability(UUID agent, Channel channel, boolean reachable)
            implements RoutingEvent {}

    /// A leg that the router didn't make (a direct call, a call by the native queue) occupies the
    /// agent.
    ///
    /// @param leg any name unique among this agent's legs, such as the channel's unique id
    record AgentBusy(UUID agent, Channel channel, String leg) implements RoutingEvent {}

    record AgentFree(UUID agent, Channel channel, String leg) implements RoutingEvent {}

    /// An item waits in a queue.
    ///
    /// @param item names the item for good; for voice, the id of the call
    /// @param priority higher is served first; equals by `joinedAt`
    /// @param joinedAt when it began to wait, perhaps before the server started
    /// @param returning it was let in before (server restart, return from the native queue): length
    ///   and join-empty rules don't apply
    record ItemJoined(
            String item,
            UUID queue,
            int priority,
            Instant joinedAt,
            boolean returning,
            ItemWishes wishes)
            implements RoutingEvent {}

    /// An item stopped waiting by itself; ends its offer, or its conversation if it has one.
    record ItemLeft(String item, Departure why) implements RoutingEvent {}

    /// The priority of a waiting item changed.
    record ItemPrioritised(String item, int priority) implements RoutingEvent {}

    /// The agent took what he was offered.
    record OfferAccepted(long offer, UUID agent) implements RoutingEvent {}

    /// The agent declined; others of the same offer go on ringing.
    record OfferRefused(long offer, UUID agent) implements RoutingEvent {}

    /// It rang out: nobody of the offer answered.
    record OfferMissed(long offer) implements RoutingEvent {}

    /// The agent couldn't be reached (no contact, congestion); others of the same offer go on
    /// ringing.
    record OfferFailed(long offer, UUID agent, String why) implements RoutingEvent {}

    /// The offer couldn't be carried out, through no fault of the agents.
    record OfferWithdrawn(long offer) implements RoutingEvent {}

    /// A conversation exists that no offer of this router began: picked up by hand, transferred,
    /// served by the native queue, or found after a restart.
    record ConversationFound(String item, UUID queue, UUID agent) implements RoutingEvent {}

    record ConversationEnded(String item) implements RoutingEvent {}

    /// The agent ended his wrap-up early.
    record WrapUpEnded(UUID agent, String item) implements RoutingEvent {}

    /// Time passed; due when [Instant] `nextDeadline` of the router is reached.
    record Tick() implements RoutingEvent {}

    /// Why an item left by itself.
    enum Departure {
        /// The caller hung up or the visitor closed the window.
        ABANDONED,
        /// By key, to another destination.
        EXITED,
        /// The total time that the route allowed was over.
        TIMED_OUT,
        /// An administrator or another part of the system took it away.
        REMOVED
    }
}
