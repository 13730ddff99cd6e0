package org.parley.contract.telephony.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// From a certain wait on, a queue asks for less.
///
/// @param afterSeconds of waiting
/// @param lowerBy so many levels lower is each skill that is asked for; one that comes to 0 is
///   asked for no more
public record SkillStep(@Min(1) @Max(86_400) int afterSeconds, @Min(1) @Max(10) int lowerBy) {}
