package org.parley.contract.telephony.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// From a certain wait on, only agents with a penalty within these bounds are rung.
///
/// @param afterSeconds of waiting
/// @param lowest penalty, included
/// @param highest penalty, included
public record PenaltyStep(
        @Min(0) @Max(86_400) int afterSeconds,
        @Min(0) @Max(1000) int lowest,
        @Min(0) @Max(1000) int highest) {}
