package org.parley.server.telephony.route;

import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.Route;
import org.parley.server.platform.audit.Actor;

import java.util.List;
import java.util.UUID;

/// Where calls go. Each change is audited and told as {@link RouteChanged}.
public interface RouteService {
    /// All routes, by pattern.
    List<Route> listRoutes();

    /// Adds an inbound route whose only step is a queue.
    ///
    /// @param pattern 2 to 40 digits, or an Asterisk pattern such as `_0XX.`
    /// @throws Refusal `CONFLICT` when there is one already, `VALIDATION_FAILED`
    void createInbound(String pattern, UUID queueId, Actor actor);
}
