package org.parley.server.telephony.waitingroom.internal;

import org.jspecify.annotations.Nullable;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.telephony.call.model.CallEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What the router is told of an offer that ended.
final class OfferReports {
    private OfferReports() {}

    /// By what the dialplan says of the whole offer.
    static List<RoutingEvent> of(OfferInHand offer, CallEvent.OfferEnded e) {
        List<RoutingEvent> reports = new ArrayList<>();
        switch (e.result()) {
            case ANSWERED -> reports.add(new RoutingEvent.ConversationEnded(offer.item));
            case NO_ANSWER -> reports.add(new RoutingEvent.OfferMissed(offer.id));
            case BUSY ->
                    offer.unsettled()
                            .forEach(a -> reports.add(new RoutingEvent.OfferRefused(offer.id, a)));
            case UNREACHABLE ->
                    offer.unsettled()
                            .forEach(a ->
                                    reports.add(
                                            new RoutingEvent.OfferFailed(
                                                    offer.id, a, "not reachable")));
            case CANCELLED, REFUSED, UNKNOWN ->
                    reports.add(new RoutingEvent.OfferWithdrawn(offer.id));
        }
        return reports;
    }

    /// What an agent's leg that ended before the answer says by its Q.850 cause; null when it rang
    /// out or was cancelled, which the end of the offer tells.
    static @Nullable RoutingEvent ofCause(long offer, UUID agent, int cause) {
        return switch (cause) {
            case 17, 21 -> new RoutingEvent.OfferRefused(offer, agent);
            case 1, 2, 3, 20, 22, 27, 28, 34, 38, 41, 42, 44, 47, 58, 65, 79, 88, 111 ->
                    new RoutingEvent.OfferFailed(offer, agent, "cause " + cause);
            default -> null;
        };
    }
}
