package org.parley.contract.telephony;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import java.util.UUID;

/// An agent who serves a queue.
///
/// @param penalty the lower, the sooner
/// @param direct false where only a team brings the membership; such a one is not written
public record QueueAgent(@NotNull UUID agentId, @Min(0) @Max(1000) int penalty, boolean direct) {}
