package org.parley.server.telephony.waitingroom.internal;

import jakarta.inject.Inject;

import org.parley.contract.routing.Channel;
import org.parley.server.routing.OfferGateway;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.config.Dialplan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Carries the router's decisions to callers who wait in Asterisk, or who are to be called back.
/// What becomes of them the [WaitingRoom] hears.
public final class RoomOffers implements OfferGateway {
    private final RoutingService routing;
    private final Telephones telephones;
    private final AsteriskRoom asterisk;
    private final KeptPlaces places;
    private final Roll roll;

    @Inject
    RoomOffers(
            RoutingService routing,
            Telephones telephones,
            AsteriskRoom asterisk,
            KeptPlaces places,
            Roll roll) {
        this.routing = routing;
        this.telephones = telephones;
        this.asterisk = asterisk;
        this.places = places;
        this.roll = roll;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.VOICE);
    }

    /// The telephones of an offer, in its order.
    List<String> endpoints(Decision.OfferMade offer) {
        return offer.agents().stream()
                .flatMap(agent -> telephones.findEndpoint(agent).stream())
                .toList();
    }

    @Override
    public void present(Decision.OfferMade offer) {
        List<String> endpoints = endpoints(offer);
        if (places.has(offer.item()) && !endpoints.isEmpty()) {
            roll.expect(offer.item(), offer.queue(), offer.lease().from());
            roll.offer(offer);
            places.call(offer, Dialplan.offer(endpoints, offer.offer()));
            return;
        }
        Optional<Caller> caller = roll.offer(offer);
        if (caller.isEmpty() || endpoints.isEmpty()) {
            if (caller.isEmpty() && !places.has(offer.item())) {
                routing.submit(
                        new RoutingEvent.ItemLeft(offer.item(), RoutingEvent.Departure.REMOVED));
            }
            routing.submit(new RoutingEvent.OfferWithdrawn(offer.offer()));
            return;
        }
        asterisk.offer(caller.get().channel, endpoints, offer.offer())
                .thenAccept(answer -> presented(offer, answer));
    }

    /// How Asterisk took an offer.
    void presented(Decision.OfferMade offer, AsteriskRoom.Answer answer) {
        if (answer == AsteriskRoom.Answer.DONE || roll.close(offer.offer()).isEmpty()) {
            return;
        }
        if (answer == AsteriskRoom.Answer.GONE) {
            roll.leave(offer.item());
            routing.submit(
                    new RoutingEvent.ItemLeft(offer.item(), RoutingEvent.Departure.ABANDONED));
        } else {
            routing.submit(new RoutingEvent.OfferWithdrawn(offer.offer()));
        }
    }

    @Override
    public void cancel(Decision.OfferCancelled cancelled) {
        if (places.has(cancelled.item())) {
            roll.leave(cancelled.item());
            asterisk.hangUp(new ChannelName(cancelled.item()));
            places.ended(cancelled.item(), false);
            return;
        }
        Roll.Cancelled what = roll.cancel(cancelled.offer(), cancelled.agents());
        what.caller().ifPresent(caller -> asterisk.takeBack(caller.channel, cancelled.offer()));
        what.legs().forEach(leg -> asterisk.hangUp(leg.channel));
    }

    @Override
    public void dismiss(Decision.Dismissal dismissal) {
        places.drop(dismissal.item());
        roll.leave(dismissal.item())
                .ifPresent(caller -> asterisk.dismiss(caller.channel, dismissal));
    }
}
