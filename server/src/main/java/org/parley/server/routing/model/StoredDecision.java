package org.parley.server.routing.model;

import org.parley.contract.routing.Channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An offer as it was decided, with all that the choice saw.
///
/// @param chosen who was offered the item
public record StoredDecision(
        UUID id, Instant at, Work work, long offer, List<UUID> chosen, OfferInputs inputs) {

    /// What was offered.
    ///
    /// @param queueName the name at that time
    public record Work(String item, UUID queue, String queueName, Channel channel) {}
}
