package org.parley.server.routing;

import org.parley.contract.routing.Channel;
import org.parley.server.routing.model.Decision;

import java.util.Set;

/// Carries offers to telephones or desks. Contribute one with `Multibinder.newSetBinder(binder(),
/// OfferGateway.class)`; inject [RoutingService] into it freely, gateways are fetched when routing
/// starts.
///
/// Called on the router's thread: hand over and return, never wait. An exception thrown by
/// [#present] counts as `OfferWithdrawn`.
public interface OfferGateway {

    /// The channels whose offers this gateway carries.
    Set<Channel> channels();

    /// Ring these agents for [Decision.Lease#ringFor].
    void present(Decision.OfferMade offer);

    /// Stop ringing these agents. May come for an offer that is already over.
    void cancel(Decision.OfferCancelled cancelled);

    /// The item no longer waits, by the queue's rules: move it on to what follows the queue.
    void dismiss(Decision.Dismissal dismissal);
}
