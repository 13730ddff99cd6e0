package org.parley.server.routing.internal.core;

import org.parley.server.routing.model.Decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An item ringing at one agent or several.
final class Offer {
    final long id;
    final Item item;
    final Decision.Lease lease;
    final Set<AgentState> ringing;

    Offer(long id, Item item, Decision.Lease lease, List<AgentState> agents) {
        this.id = id;
        this.item = item;
        this.lease = lease;
        this.ringing = new LinkedHashSet<>(agents);
    }

    boolean isLive() {
        return item.offer == this;
    }

    List<UUID> ringingIds() {
        return ringing.stream().map(agent -> agent.id).toList();
    }
}
