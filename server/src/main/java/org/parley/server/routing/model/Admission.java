package org.parley.server.routing.model;

/// What becomes of an item that has just arrived.
public sealed interface Admission {

    /// An agent is reserved: ring him (or them) now. Nobody else presents this offer.
    record Offered(Decision.OfferMade offer) implements Admission {}

    /// Nobody is free; the item waits, and an offer will come by the gateway.
    record Waiting() implements Admission {}

    /// The item wasn't let in and doesn't wait.
    record TurnedAway(Decision.ItemRejected rejection) implements Admission {}
}
