package org.parley.server.telephony.route;

import org.parley.server.telephony.route.plan.Routing;

import java.util.UUID;
import java.util.function.Function;

/// Routes as dialplan.
@FunctionalInterface
public interface PlanService {
    /// The routes in service, of this moment.
    ///
    /// @param sounds what Asterisk plays for a sound
    Routing read(Function<UUID, String> sounds);
}
