package org.parley.contract.telephony.queue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.parley.contract.skills.SkillLevel;

import java.util.List;

/// How a queue treats its members.
///
/// @param autoPauseAfter missed calls in a row
/// @param autoPauseDelaySeconds how long after a call an agent is not paused by itself; 0 to pause
///   at once
/// @param ringToEnd whether an agent rings out although the caller's longest wait ends meanwhile
/// @param penaltyMembersLimit penalties are ignored while at most so many agents are free; 0 never
/// @param penaltySteps in order of time; before the first, every penalty is rung
/// @param stickyDays how long the agent is remembered who served a caller last; that one is rung
///   first, if free; 0 to forget at once
/// @param stickySeconds how long that agent is rung
/// @param skills what an agent must be good at
/// @param skillSteps how the demand falls while a caller waits, in order of time
/// @param dispositionMandatory whether its agents must say how each call ended
public record QueueServing(
        @NotNull AutoPause autoPause,
        @Min(1) @Max(20) int autoPauseAfter,
        @Min(0) @Max(86_400) int autoPauseDelaySeconds,
        boolean ringToEnd,
        @Min(0) @Max(1000) int penaltyMembersLimit,
        @NotNull @Size(max = 20) List<@NotNull @Valid PenaltyStep> penaltySteps,
        @Min(0) @Max(365) int stickyDays,
        @Min(3) @Max(120) int stickySeconds,
        @NotNull @Size(max = 20) List<@NotNull @Valid SkillLevel> skills,
        @NotNull @Size(max = 20) List<@NotNull @Valid SkillStep> skillSteps,
        boolean dispositionMandatory) {
    public static final QueueServing DEFAULT =
            new QueueServing(
                    AutoPause.NO, 1, 0, false, 0, List.of(), 0, 15, List.of(), List.of(), false);

    public QueueServing {
        penaltySteps = penaltySteps == null ? List.of() : List.copyOf(penaltySteps);
        skills = skills == null ? List.of() : List.copyOf(skills);
        skillSteps = skillSteps == null ? List.of() : List.copyOf(skillSteps);
    }
}
