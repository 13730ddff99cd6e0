package org.parley.server.routing;

import org.parley.server.routing.model.Admission;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.routing.model.RoutingSnapshot;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The one place that assigns work. One thread owns the router: events are applied in the order in
/// which they arrive, and decisions go to the [OfferGateway]s and [RoutingListener]s on that same
/// thread.
///
/// How a caller goes through it: [#reserve] on entry; when that says *waiting*, the caller waits
/// and [OfferGateway#present] brings an offer later. Whoever rings the agent reports how it ended:
/// `OfferAccepted`, `OfferRefused`, `OfferMissed`, `OfferFailed` or `OfferWithdrawn`; a hang-up
/// while waiting or ringing is `ItemLeft`, the end of the talk `ConversationEnded`.
public interface RoutingService {

    /// Hands over an event and returns at once. Safe from any thread.
    void submit(RoutingEvent event);

    /// Hands over an event; the answer holds what was decided because of it. Its dependents never
    /// run on the router's thread. Fails with [IllegalStateException] when routing has stopped.
    CompletableFuture<List<Decision>> ask(RoutingEvent event);

    /// The fast path for a caller who has just arrived: asks for an agent before the caller begins
    /// to wait.
    ///
    /// An offer returned here is not presented by the gateway. When no answer comes within
    /// `patience`, this returns *waiting* and an offer made later goes by the gateway. Sending the
    /// same `ItemJoined` again (when the caller reaches the waiting room) changes nothing.
    ///
    /// @param patience how long to wait for the router at most, such as 100 ms
    Admission reserve(RoutingEvent.ItemJoined joined, Duration patience);

    /// The state of this moment, in order with the decisions that listeners get.
    CompletableFuture<RoutingSnapshot> snapshot();
}
