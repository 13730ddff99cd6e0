package org.parley.server.routing.model;

import java.time.Instant;
import java.util.UUID;

/// A change that the store keeps of the life of an offer.
public sealed interface OfferChange {
    long offer();

    /// It was made, by this decision.
    record Made(StoredDecision decision) implements OfferChange {
        @Override
        public long offer() {
            return decision.offer();
        }
    }

    /// An agent took the item.
    record Taken(long offer, UUID owner) implements OfferChange {}

    /// It is over without an owner, by this outcome.
    record Ended(long offer, Decision.OfferOutcome outcome, Instant at) implements OfferChange {}

    /// The conversation that it led to has ended.
    record Finished(long offer, Instant at) implements OfferChange {}
}
