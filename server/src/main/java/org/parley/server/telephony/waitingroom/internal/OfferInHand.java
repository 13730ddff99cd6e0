package org.parley.server.telephony.waitingroom.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An offer on its way to agents' telephones. Changed only under the room's lock.
final class OfferInHand {
    final long id;
    final String item;
    final List<UUID> agents;

    /// Agents of whom the router knows how it ended.
    final Set<UUID> settled = new HashSet<>();

    /// Agents who must not ring any longer.
    final Set<UUID> cancelled = new HashSet<>();

    OfferInHand(long id, String item, List<UUID> agents) {
        this.id = id;
        this.item = item;
        this.agents = List.copyOf(agents);
    }

    List<UUID> unsettled() {
        return agents.stream().filter(agent -> !settled.contains(agent)).toList();
    }
}
