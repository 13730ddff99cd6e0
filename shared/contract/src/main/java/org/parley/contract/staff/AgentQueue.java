package org.parley.contract.staff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import java.util.UUID;

/// A queue in which an agent serves.
///
/// @param penalty the lower, the sooner
/// @param direct false where only a team brings the membership; such a one is not written
public record AgentQueue(@NotNull UUID queueId, @Min(0) @Max(1000) int penalty, boolean direct) {}
