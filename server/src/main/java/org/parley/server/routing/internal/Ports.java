package org.parley.server.routing.internal;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Channel;
import org.parley.server.routing.Heartbeat;
import org.parley.server.routing.OfferGateway;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everyone who hears from the router; a fault of one keeps neither the router nor the others.
final class Ports {
    private static final Logger LOG = LoggerFactory.getLogger(Ports.class);

    private final Map<Channel, OfferGateway> gateways = new EnumMap<>(Channel.class);
    private final List<RoutingListener> listeners;
    private final List<Heartbeat> heartbeats;

    /// @throws IllegalArgumentException when two gateways want the same channel
    Ports(Set<OfferGateway> gateways, Set<RoutingListener> listeners, Set<Heartbeat> heartbeats) {
        for (OfferGateway gateway : gateways) {
            for (Channel channel : gateway.channels()) {
                if (this.gateways.put(channel, gateway) != null) {
                    throw new IllegalArgumentException(
                            "Two gateways carry the offers of " + channel);
                }
            }
        }
        this.listeners = List.copyOf(listeners);
        this.heartbeats = List.copyOf(heartbeats);
    }

    /// @return whether the offer is on its way; also true when nobody carries this channel's
    ///   offers, since desks see them by their event stream
    boolean present(Decision.OfferMade offer) {
        OfferGateway gateway = gateways.get(offer.channel());
        return gateway == null || guarded("present an offer", () -> gateway.present(offer));
    }

    void cancel(Decision.OfferCancelled cancelled) {
        OfferGateway gateway = gateways.get(cancelled.channel());
        if (gateway != null) {
            guarded("cancel an offer", () -> gateway.cancel(cancelled));
        }
    }

    /// @param channel null when the queue isn't known: then every gateway hears of it
    void dismiss(Decision.Dismissal dismissal, @Nullable Channel channel) {
        for (OfferGateway gateway : Set.copyOf(gateways.values())) {
            if (channel == null || gateway.channels().contains(channel)) {
                guarded("dismiss an item", () -> gateway.dismiss(dismissal));
            }
        }
    }

    void tell(RoutingEvent event, List<Decision> decisions, Instant at) {
        for (RoutingListener listener : listeners) {
            guarded("tell of decisions", () -> listener.routed(event, decisions, at));
        }
    }

    void beat(Instant now) {
        for (Heartbeat heartbeat : heartbeats) {
            guarded("beat", () -> heartbeat.beat(now));
        }
    }

    private static boolean guarded(String what, Runnable call) {
        try {
            call.run();
            return true;
        } catch (RuntimeException e) {
            LOG.error("Routing could not {}; it goes on without", what, e);
            return false;
        }
    }
}
