package org.parley.contract.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A stored decision of the router with what it saw.
///
/// @param itemId the work item; for voice, the call's id
/// @param waitedMillis how long the item had waited
/// @param chosen the agents who were offered the item
public record DecisionView(
        UUID id,
        Instant at,
        String itemId,
        Channel channel,
        String queue,
        Strategy strategy,
        long waitedMillis,
        List<UUID> chosen,
        List<Candidate> candidates) {
    public DecisionView {
        chosen = List.copyOf(chosen);
        candidates = List.copyOf(candidates);
    }
}
