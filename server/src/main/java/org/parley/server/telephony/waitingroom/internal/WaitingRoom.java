package org.parley.server.telephony.waitingroom.internal;

import jakarta.inject.Inject;

import org.parley.contract.routing.Channel;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.model.Admission;
import org.parley.server.routing.model.ItemWishes;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.call.model.ChannelSeen;
import org.parley.server.telephony.call.model.NodeState;
import org.parley.server.telephony.call.model.Party;
import org.parley.server.telephony.waitingroom.QueueNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Tells the router who waits in Asterisk, and what becomes of what [RoomOffers] carried there.
///
/// Every report names the offer and the caller's leg, may come twice, and is believed once. An
/// offer that Asterisk took may still not ring; the caller's hang-up is the only thing that is
/// final.
public final class WaitingRoom implements CallListener {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingRoom.class);

    private final RoutingService routing;
    private final Telephones telephones;
    private final QueueNames queues;
    private final AsteriskRoom asterisk;
    private final KeptPlaces places;
    private final Roll roll;

    @Inject
    WaitingRoom(
            RoutingService routing,
            Telephones telephones,
            QueueNames queues,
            AsteriskRoom asterisk,
            KeptPlaces places,
            Roll roll) {
        this.routing = routing;
        this.telephones = telephones;
        this.queues = queues;
        this.asterisk = asterisk;
        this.places = places;
        this.roll = roll;
    }

    /// A caller arrived and asks for an agent before beginning to wait.
    ///
    /// @param patience how long to wait for the router at most
    Admission enter(CallEvent.WaitingJoined entering, Party party, Duration patience) {
        Optional<UUID> queue = queues.findId(entering.queue());
        if (queue.isEmpty()) {
            LOG.error("The dialplan names the queue '{}', which does not exist", entering.queue());
            return new Admission.Waiting();
        }
        roll.party(entering.leg(), party);
        roll.join(entering, queue.get());
        Instant since = places.takeBack(queue.get(), party.number()).orElse(entering.since());
        Admission admission = routing.reserve(joined(entering, queue.get(), since), patience);
        if (admission instanceof Admission.Offered offered) {
            roll.offer(offered.offer());
        }
        return admission;
    }

    /// Where a caller is who waits, or for whom an offer rings.
    Optional<ChannelName> findWaiting(String leg) {
        return roll.findWaiting(leg);
    }

    @Override
    public void happened(CallEvent event) {
        switch (event) {
            case CallEvent.Began e -> began(e);
            case CallEvent.WaitingJoined e -> waits(e);
            case CallEvent.WaitingLeft e -> left(e);
            case CallEvent.FellBack e -> fellBack(e);
            case CallEvent.OfferAnswered e -> answered(e);
            case CallEvent.OfferEnded e -> offerEnded(e);
            case CallEvent.HungUp e -> hungUp(e.leg(), e.cause());
            case CallEvent.Bridged e -> bridged(e);
            default -> {}
        }
    }

    @Override
    public void node(NodeState state) {
        if (state.connected()) {
            asterisk.callTheRoll(state.since().toEpochMilli());
        } else {
            for (String leg : roll.clearWaiting()) {
                places.ended(leg, false);
                routing.submit(new RoutingEvent.ItemLeft(leg, RoutingEvent.Departure.REMOVED));
            }
        }
    }

    @Override
    public void seen(List<ChannelSeen> channels, Instant asked) {
        roll.missing(channels.stream().map(ChannelSeen::leg).toList(), asked)
                .forEach(leg -> hungUp(leg, 0));
        Map<String, UUID> talkers = new HashMap<>();
        for (ChannelSeen channel : channels) {
            telephones
                    .findOwner(channel.channel().endpoint())
                    .filter(_ -> !channel.bridge().isEmpty())
                    .ifPresent(agent -> talkers.put(channel.bridge(), agent.id()));
        }
        channels.stream().filter(c -> c.waiting() != null).forEach(c -> takeUp(c, talkers));
        channels.stream().filter(c -> c.waiting() == null).forEach(this::agentSeen);
    }

    private void takeUp(ChannelSeen channel, Map<String, UUID> talkers) {
        var waiting = channel.waiting();
        if (waiting == null || waiting.place() == ChannelSeen.Place.LEFT) {
            return;
        }
        roll.party(channel.leg(), channel.party());
        UUID queue = queues.findId(waiting.queue()).orElse(null);
        UUID agent = talkers.get(channel.bridge());
        if (queue == null) {
            LOG.error("A caller waits in the queue '{}', which does not exist", waiting.queue());
        } else if (agent != null) {
            roll.talk(channel, queue, agent);
            routing.submit(new RoutingEvent.ConversationFound(channel.leg(), queue, agent));
        } else if (waiting.place() == ChannelSeen.Place.ROOM) {
            waits(
                    new CallEvent.WaitingJoined(
                            channel.began(),
                            channel.leg(),
                            channel.call(),
                            channel.channel(),
                            waiting.queue(),
                            waiting.since()));
        } else if (waiting.place() == ChannelSeen.Place.NATIVE_QUEUE) {
            asterisk.withdraw(channel.channel(), waiting.queue());
        }
    }

    private void agentSeen(ChannelSeen channel) {
        began(
                new CallEvent.Began(
                        channel.began(),
                        channel.leg(),
                        channel.call(),
                        channel.channel(),
                        channel.party(),
                        channel.dialled()));
    }

    private void began(CallEvent.Began e) {
        roll.party(e.leg(), e.party());
        telephones
                .findOwner(e.channel().endpoint())
                .filter(_ -> e.channel().isTelephone())
                .ifPresent(agent -> report(roll.agentLeg(e, agent.id())));
    }

    private void report(Roll.LegBegan began) {
        switch (began) {
            case Roll.LegBegan.Wanted _, Roll.LegBegan.Known _ -> {}
            case Roll.LegBegan.Unwanted e -> asterisk.hangUp(e.leg().channel);
            case Roll.LegBegan.Foreign e ->
                    routing.submit(
                            new RoutingEvent.AgentBusy(e.leg().agent, Channel.VOICE, e.leg().id));
        }
    }

    private void waits(CallEvent.WaitingJoined e) {
        Optional<UUID> queue = queues.findId(e.queue());
        if (queue.isEmpty()) {
            LOG.error("The dialplan names the queue '{}', which does not exist", e.queue());
            return;
        }
        places.answered(e.leg());
        if (roll.isOffered(e.leg(), queue.get())) {
            return;
        }
        if (roll.join(e, queue.get())) {
            routing.submit(new RoutingEvent.ConversationEnded(e.leg()));
        }
        routing.submit(joined(e, queue.get(), e.since()));
    }

    private RoutingEvent.ItemJoined joined(CallEvent.WaitingJoined e, UUID queue, Instant since) {
        boolean returning =
                Duration.between(e.since(), e.at()).compareTo(Duration.ofSeconds(3)) > 0;
        return new RoutingEvent.ItemJoined(
                e.leg(), queue, 0, since, returning, ItemWishes.from(roll.party(e.leg()).number()));
    }

    /// A caller who goes on into another queue asks for an agent there over another line, and may
    /// be heard there before it is heard that he left here.
    private void left(CallEvent.WaitingLeft e) {
        if (queues.findId(e.queue()).filter(q -> roll.isElsewhere(e.leg(), q)).isPresent()) {
            return;
        }
        var why =
                e.reason().equals("timeout")
                        ? RoutingEvent.Departure.TIMED_OUT
                        : RoutingEvent.Departure.EXITED;
        roll.leave(e.leg());
        routing.submit(new RoutingEvent.ItemLeft(e.leg(), why));
    }

    private void fellBack(CallEvent.FellBack e) {
        roll.toNativeQueue(e.leg());
        routing.submit(new RoutingEvent.ItemLeft(e.leg(), RoutingEvent.Departure.REMOVED));
    }

    private void answered(CallEvent.OfferAnswered e) {
        telephones
                .findOwner(e.channel().endpoint())
                .filter(_ -> e.offer() != 0)
                .ifPresent(agent -> {
                    roll.answer(e.offer(), e.leg());
                    routing.submit(new RoutingEvent.OfferAccepted(e.offer(), agent.id()));
                });
    }

    /// Asterisk's own queue put the caller through to an agent.
    private void bridged(CallEvent.Bridged e) {
        roll.nativeTalk(e.leg(), e.call())
                .ifPresent(talk ->
                        routing.submit(
                                new RoutingEvent.ConversationFound(
                                        talk.leg(), talk.queue(), talk.agent())));
    }

    private void offerEnded(CallEvent.OfferEnded e) {
        OfferInHand offer = roll.close(roll.offerOf(e.leg(), e.offer())).orElse(null);
        if (offer == null) {
            return;
        }
        for (RoutingEvent report : OfferReports.of(offer, e)) {
            routing.submit(report);
        }
    }

    private void hungUp(String leg, int cause) {
        if (places.has(leg)) {
            roll.leave(leg);
            places.ended(leg, true);
            return;
        }
        Roll.Gone gone = roll.hungUp(leg);
        AgentLeg agentLeg = gone.agentLeg();
        if (agentLeg != null) {
            agentHungUp(agentLeg, gone, cause);
        }
        Caller caller = gone.caller();
        if (caller == null) {
            return;
        }
        routing.submit(
                caller.place == Caller.Place.TALKING
                        ? new RoutingEvent.ConversationEnded(leg)
                        : new RoutingEvent.ItemLeft(leg, RoutingEvent.Departure.ABANDONED));
    }

    private void agentHungUp(AgentLeg leg, Roll.Gone gone, int cause) {
        if (gone.talkEnded() != null) {
            routing.submit(new RoutingEvent.ConversationEnded(gone.talkEnded()));
        }
        if (leg.reportedBusy) {
            routing.submit(new RoutingEvent.AgentFree(leg.agent, Channel.VOICE, leg.id));
        }
        OfferInHand offer = gone.offer();
        RoutingEvent report =
                offer == null ? null : OfferReports.ofCause(offer.id, leg.agent, cause);
        if (offer != null && report != null && offer.settled.add(leg.agent)) {
            routing.submit(report);
        }
    }
}
