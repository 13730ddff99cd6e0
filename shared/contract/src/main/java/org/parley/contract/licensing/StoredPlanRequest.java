package org.parley.contract.licensing;

import org.parley.contract.platform.Identified;

import java.time.Instant;
import java.util.UUID;

/// A request for another plan, as it was made.
///
/// @param by who made it
/// @param currentPlan the plan at that time
/// @param currentAgents how many agents that plan allowed
/// @param state what became of it
public record StoredPlanRequest(
        UUID id,
        Instant at,
        String by,
        String currentPlan,
        int currentAgents,
        PlanRequest request,
        State state)
        implements Identified {
    public enum State {
        /// Nothing has come of it yet.
        REQUESTED,
        /// A new licence has come since.
        ANSWERED
    }
}
