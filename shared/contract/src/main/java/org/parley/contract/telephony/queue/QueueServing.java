package org.parley.contract.telephony.queue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;

/// How a queue treats its members.
///
/// @param autoPauseAfter missed calls in a row
/// @param penaltyMembersLimit penalties are ignored while at most so many agents are free; 0 never
/// @param penaltySteps in order of time; before the first, every penalty is rung
/// @param stickyDays how long the agent is remembered who served a caller last; that one is rung
///   first, if free; 0 to forget at once
/// @param stickySeconds how long that agent is rung
public record QueueServing(
        @NotNull AutoPause autoPause,
        @Min(1) @Max(20) int autoPauseAfter,
        @Min(0) @Max(1000) int penaltyMembersLimit,
        @NotNull @Size(max = 20) List<@NotNull @Valid PenaltyStep> penaltySteps,
        @Min(0) @Max(365) int stickyDays,
        @Min(3) @Max(120) int stickySeconds) {
    public static final QueueServing DEFAULT =
            new QueueServing(AutoPause.NO, 1, 0, List.of(), 0, 15);

    public QueueServing {
        penaltySteps = penaltySteps == null ? List.of() : List.copyOf(penaltySteps);
    }
}
