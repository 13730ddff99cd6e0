package org.parley.server.routing.internal.core;

import java.time.Duration;

/// What the router needs to know of its surroundings.
///
/// @param firstOffer the number of its first offer; larger than any that was used before
/// @param leaseGrace how much longer than the ringing an offer holds, for its end to be reported
/// @param rememberedCallers how many callers' last agents are remembered at most
public record RouterOptions(long firstOffer, Duration leaseGrace, int rememberedCallers) {
    public static final RouterOptions DEFAULT =
            new RouterOptions(1, Duration.ofSeconds(3), 100_000);

    public RouterOptions withFirstOffer(long changed) {
        return new RouterOptions(changed, leaseGrace, rememberedCallers);
    }
}
