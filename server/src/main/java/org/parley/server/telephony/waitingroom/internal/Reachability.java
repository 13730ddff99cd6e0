package org.parley.server.telephony.waitingroom.internal;

import jakarta.inject.Inject;

import org.parley.contract.routing.Channel;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.model.PhonePresence;

/// Tells the router whether the agents' telephones can be reached.
public final class Reachability implements CallListener {
    private final RoutingService routing;
    private final Telephones telephones;

    @Inject
    Reachability(RoutingService routing, Telephones telephones) {
        this.routing = routing;
        this.telephones = telephones;
    }

    @Override
    public void phone(PhonePresence presence) {
        telephones
                .findOwner(presence.endpoint())
                .ifPresent(agent ->
                        routing.submit(
                                new RoutingEvent.AgentReachability(
                                        agent.id(), Channel.VOICE, presence.registered())));
    }
}
