package org.parley.contract.routing;

import java.util.UUID;

/// An agent as a routing decision saw him or her.
///
/// @param eligible whether the agent could be offered the item
/// @param reason why, or why not, in a few words
/// @param rank place among the eligible, 1 is best; 0 where not eligible
public record Candidate(UUID agentId, String name, boolean eligible, String reason, int rank) {}
