package org.parley.server.telephony.waitingroom.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.server.routing.model.Decision;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.call.model.ChannelSeen;
import org.parley.server.telephony.call.model.Party;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who waits, who rings, who talks: what the room knows, safe for the threads of the router and of
/// Asterisk's events.
public final class Roll {
    private final Map<String, Caller> callers = new HashMap<>();
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<Long, OfferInHand> offers = new HashMap<>();
    private final Map<String, AgentLeg> legs = new HashMap<>();

    @Inject
    Roll() {}

    /// What a new leg of an agent is.
    sealed interface LegBegan {
        AgentLeg leg();

        record Known(AgentLeg leg) implements LegBegan {}

        /// The router had it rung.
        record Wanted(AgentLeg leg) implements LegBegan {}

        /// The router had it rung and has changed its mind since.
        record Unwanted(AgentLeg leg) implements LegBegan {}

        /// A call that the router did not give.
        record Foreign(AgentLeg leg) implements LegBegan {}
    }

    /// What a hang-up ended.
    ///
    /// @param offer the offer that rang the agent's leg and was not answered
    /// @param talkEnded the caller's leg whose talk with the agent is over
    record Gone(
            @Nullable Caller caller,
            @Nullable AgentLeg agentLeg,
            @Nullable OfferInHand offer,
            @Nullable String talkEnded) {}

    /// A talk that Asterisk's own queue brought about.
    record Talk(String leg, UUID queue, UUID agent) {}

    synchronized void party(String leg, Party party) {
        if (!party.equals(Party.UNKNOWN)) {
            parties.put(leg, party);
        }
    }

    synchronized Party party(String leg) {
        return parties.getOrDefault(leg, Party.UNKNOWN);
    }

    /// A caller waits (again).
    ///
    /// @return whether this ended a talk that he had
    synchronized boolean join(CallEvent.WaitingJoined e, UUID queue) {
        Caller known = callers.get(e.leg());
        boolean talked = known != null && known.place == Caller.Place.TALKING;
        if (known == null || talked || !known.queue.equals(queue)) {
            callers.put(e.leg(), new Caller(e.leg(), e.call(), e.channel(), queue, e.since()));
        } else {
            known.place = Caller.Place.ROOM;
        }
        return talked;
    }

    /// Somebody is called back under this name, and takes it as his leg when he answers.
    synchronized void expect(String leg, UUID queue, Instant now) {
        callers.putIfAbsent(leg, new Caller(leg, leg, new ChannelName(leg), queue, now));
    }

    /// Does an offer ring for this caller of the queue? Then the router knows him.
    synchronized boolean isOffered(String leg, UUID queue) {
        Caller known = callers.get(leg);
        return known != null
                && known.place == Caller.Place.ROOM
                && known.offer != 0
                && known.queue.equals(queue);
    }

    /// A caller was found talking.
    synchronized void talk(ChannelSeen channel, UUID queue, UUID agent) {
        var caller =
                new Caller(
                        channel.leg(), channel.call(), channel.channel(), queue, channel.began());
        caller.place = Caller.Place.TALKING;
        callers.put(caller.leg, caller);
        legs.values().stream()
                .filter(leg -> leg.agent.equals(agent) && leg.item.isEmpty() && !leg.reportedBusy)
                .findFirst()
                .ifPresent(leg -> {
                    leg.item = caller.leg;
                    caller.agentLeg = leg.id;
                });
    }

    /// Whether the caller is in another queue than this one.
    synchronized boolean isElsewhere(String leg, UUID queue) {
        Caller caller = callers.get(leg);
        return caller != null && !caller.queue.equals(queue);
    }

    synchronized Optional<Caller> leave(String leg) {
        Caller caller = callers.remove(leg);
        if (caller != null && caller.offer != 0) {
            offers.remove(caller.offer);
        }
        return Optional.ofNullable(caller);
    }

    /// Where a caller is who waits here, or for whom an offer rings.
    synchronized Optional<ChannelName> findWaiting(String leg) {
        return Optional.ofNullable(callers.get(leg))
                .filter(caller -> caller.place == Caller.Place.ROOM)
                .map(caller -> caller.channel);
    }

    synchronized void toNativeQueue(String leg) {
        Caller caller = callers.get(leg);
        if (caller != null) {
            caller.place = Caller.Place.NATIVE_QUEUE;
            offers.remove(caller.offer);
            caller.offer = 0;
        }
    }

    /// Takes an offer in hand; empty when its caller is not here.
    synchronized Optional<Caller> offer(Decision.OfferMade offer) {
        Caller caller = callers.get(offer.item());
        if (caller == null) {
            return Optional.empty();
        }
        offers.put(offer.offer(), new OfferInHand(offer.offer(), offer.item(), offer.agents()));
        caller.offer = offer.offer();
        return Optional.of(caller);
    }

    /// The offer's number, or that of the caller's present offer where Asterisk could not say it.
    synchronized long offerOf(String leg, long offer) {
        Caller caller = callers.get(leg);
        return offer != 0 || caller == null ? offer : caller.offer;
    }

    /// Ends an offer, once.
    synchronized Optional<OfferInHand> close(long offer) {
        OfferInHand closed = offers.remove(offer);
        if (closed != null) {
            Caller caller = callers.get(closed.item);
            if (caller != null && caller.offer == offer) {
                caller.offer = 0;
            }
        }
        return Optional.ofNullable(closed);
    }

    /// What is to be done so that agents stop ringing.
    ///
    /// @param caller whose whole offer is to be taken back
    /// @param legs to be hung up, while others of the same offer go on ringing
    record Cancelled(Optional<Caller> caller, List<AgentLeg> legs) {}

    /// Cancels an offer for these agents; legs of theirs that begin later are unwanted.
    synchronized Cancelled cancel(long offer, Collection<UUID> agents) {
        OfferInHand inHand = offers.get(offer);
        if (inHand == null) {
            return new Cancelled(Optional.empty(), List.of());
        }
        inHand.cancelled.addAll(agents);
        inHand.settled.addAll(agents);
        Caller caller = callers.get(inHand.item);
        if (caller != null
                && caller.place == Caller.Place.ROOM
                && inHand.settled.containsAll(inHand.agents)) {
            close(offer);
            return new Cancelled(Optional.of(caller), List.of());
        }
        List<AgentLeg> ringing =
                legs.values().stream()
                        .filter(leg -> leg.item.equals(inHand.item) && agents.contains(leg.agent))
                        .filter(leg -> caller == null || !caller.agentLeg.equals(leg.id))
                        .toList();
        return new Cancelled(Optional.empty(), ringing);
    }

    synchronized void answer(long offer, String agentLeg) {
        OfferInHand inHand = offers.get(offer);
        Caller caller = inHand == null ? null : callers.get(inHand.item);
        if (caller != null) {
            caller.place = Caller.Place.TALKING;
            caller.agentLeg = agentLeg;
        }
    }

    synchronized LegBegan agentLeg(CallEvent.Began e, UUID agent) {
        AgentLeg known = legs.get(e.leg());
        if (known != null) {
            return new LegBegan.Known(known);
        }
        var leg = new AgentLeg(e.leg(), agent, e.channel(), e.at());
        legs.put(leg.id, leg);
        Caller caller = callerOf(e.call());
        OfferInHand offer = caller == null ? null : offers.get(caller.offer);
        if (caller != null && offer != null && offer.agents.contains(agent)) {
            leg.item = caller.leg;
            return offer.cancelled.contains(agent)
                    ? new LegBegan.Unwanted(leg)
                    : new LegBegan.Wanted(leg);
        }
        if (caller != null && caller.place == Caller.Place.TALKING && caller.agentLeg.isEmpty()) {
            leg.item = caller.leg;
            caller.agentLeg = leg.id;
            return new LegBegan.Wanted(leg);
        }
        leg.reportedBusy = true;
        return new LegBegan.Foreign(leg);
    }

    /// The talk of a caller in Asterisk's own queue, when both of its legs are known.
    synchronized Optional<Talk> nativeTalk(String leg, String call) {
        Caller caller = callerOf(call);
        AgentLeg agentLeg = legs.get(leg);
        if (caller == null || agentLeg == null || caller.place != Caller.Place.NATIVE_QUEUE) {
            return Optional.empty();
        }
        caller.place = Caller.Place.TALKING;
        caller.agentLeg = leg;
        return Optional.of(new Talk(caller.leg, caller.queue, agentLeg.agent));
    }

    synchronized Gone hungUp(String leg) {
        parties.remove(leg);
        Caller caller = leave(leg).orElse(null);
        AgentLeg agentLeg = legs.remove(leg);
        if (agentLeg == null) {
            return new Gone(caller, null, null, null);
        }
        Caller other = callers.get(agentLeg.item);
        if (other == null) {
            other =
                    callers.values().stream()
                            .filter(c -> c.agentLeg.equals(leg))
                            .findFirst()
                            .orElse(null);
        }
        if (other == null) {
            return new Gone(caller, agentLeg, null, null);
        }
        if (other.agentLeg.equals(leg)) {
            callers.remove(other.leg);
            offers.remove(other.offer);
            return new Gone(caller, agentLeg, null, other.leg);
        }
        boolean rang = other.place != Caller.Place.TALKING;
        return new Gone(caller, agentLeg, rang ? offers.get(other.offer) : null, null);
    }

    /// Forgets who waits, since nothing can be done for them without a link.
    ///
    /// @return their legs
    synchronized List<String> clearWaiting() {
        List<String> waiting = new ArrayList<>();
        callers.values().stream()
                .filter(caller -> caller.place != Caller.Place.TALKING)
                .forEach(caller -> waiting.add(caller.leg));
        waiting.forEach(this::leave);
        return waiting;
    }

    /// Legs that are known here and not among these, though they are old enough to be.
    synchronized List<String> missing(Collection<String> present, Instant asked) {
        Set<String> missing = new HashSet<>();
        callers.keySet().forEach(missing::add);
        legs.values().stream()
                .filter(leg -> leg.began.isBefore(asked))
                .forEach(leg -> missing.add(leg.id));
        present.forEach(missing::remove);
        missing.removeIf(leg -> began(leg).isAfter(asked));
        return List.copyOf(missing);
    }

    private Instant began(String leg) {
        Caller caller = callers.get(leg);
        return caller == null ? Instant.MIN : caller.since;
    }

    private @Nullable Caller callerOf(String call) {
        Caller caller = callers.get(call);
        if (caller != null) {
            return caller;
        }
        return callers.values().stream().filter(c -> c.call.equals(call)).findFirst().orElse(null);
    }
}
