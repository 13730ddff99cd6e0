package org.parley.contract.licensing;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;

import java.time.Instant;
import java.util.UUID;

/// A request for another plan, as it was made.
///
/// @param by who made it
/// @param currentPlan the plan at that time
/// @param currentAgents how many agents that plan allowed
/// @param state what became of it
/// @param mailedAt when it was mailed to the vendor; null when it was not
/// @param mailFault why it was not mailed, in words; null when it was, or when nobody has tried
public record StoredPlanRequest(
        UUID id,
        Instant at,
        String by,
        String currentPlan,
        int currentAgents,
        PlanRequest request,
        State state,
        @Nullable Instant mailedAt,
        @Nullable String mailFault)
        implements Identified {
    /// The same with what became of its mail.
    public StoredPlanRequest mailed(@Nullable Instant when, @Nullable String fault) {
        return new StoredPlanRequest(
                id, at, by, currentPlan, currentAgents, request, state, when, fault);
    }

    public enum State {
        /// Nothing has come of it yet.
        REQUESTED,
        /// A new licence has come since.
        ANSWERED
    }
}
