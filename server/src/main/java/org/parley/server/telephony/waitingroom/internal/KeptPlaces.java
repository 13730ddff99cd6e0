package org.parley.server.telephony.waitingroom.internal;

import org.parley.server.routing.model.Decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The places of those who hung up and are to be called back. Each stands in the router's queue as
/// an item, and is called by a channel whose unique id is the item's name.
public interface KeptPlaces {
    /// Whether the item is a place of somebody who has not been reached yet.
    boolean has(String item);

    /// The turn has come and agents are reserved: calls.
    ///
    /// @param extension of the offer, where he is sent when he answers
    void call(Decision.OfferMade offer, String extension);

    /// He answered. What follows is the call of a caller like any other.
    void answered(String item);

    /// The call ended before he answered, or could not be made.
    ///
    /// @param tried whether it counts as a try
    void ended(String item, boolean tried);

    /// The queue keeps the place no longer.
    void drop(String item);

    /// Whoever has a place in the queue and calls himself takes it.
    ///
    /// @return since when he has waited
    Optional<Instant> takeBack(UUID queue, String number);
}
