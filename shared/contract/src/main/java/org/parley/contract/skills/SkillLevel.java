package org.parley.contract.skills;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import java.util.UUID;

/// How good somebody is at something, or how good one has to be.
///
/// @param level from 1, a beginner, to 10
public record SkillLevel(@NotNull UUID skillId, @Min(1) @Max(10) int level) {}
