package org.parley.contract.telephony.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// What a queue tells those who wait, and the agent before the caller.
///
/// @param positionEverySeconds pause between announcements of position and waiting time; 0 for none
/// @param leastSeconds the shortest pause between them when the position has changed; 0 to wait for
///   the usual pause
/// @param positionLimit for the ways of telling that have a limit
/// @param periodic sounds in rotation
/// @param periodicEverySeconds pause between them; 0 for none
/// @param periodicStartSeconds wait before the first of them; 0 for the usual pause
/// @param periodicRandom whether they come in any order
/// @param memberSound what the agent hears before the caller
/// @param memberHoldTime whether the agent hears how many minutes the caller has waited
/// @param memberDelaySeconds silence before the agent is put through
public record QueueAnnouncements(
        @Min(0) @Max(3600) int positionEverySeconds,
        @Min(0) @Max(3600) int leastSeconds,
        @NotNull PositionTold position,
        @Min(1) @Max(100) int positionLimit,
        @NotNull HoldTimeTold holdTime,
        @NotNull @Size(max = 20) List<@NotNull UUID> periodic,
        @Min(0) @Max(3600) int periodicEverySeconds,
        @Min(0) @Max(3600) int periodicStartSeconds,
        boolean periodicRandom,
        @Nullable UUID memberSound,
        boolean memberHoldTime,
        @Min(0) @Max(30) int memberDelaySeconds) {
    public static final QueueAnnouncements DEFAULT =
            new QueueAnnouncements(
                    0,
                    15,
                    PositionTold.YES,
                    5,
                    HoldTimeTold.NO,
                    List.of(),
                    0,
                    0,
                    false,
                    null,
                    false,
                    0);

    public QueueAnnouncements {
        periodic = periodic == null ? List.of() : List.copyOf(periodic);
    }
}
