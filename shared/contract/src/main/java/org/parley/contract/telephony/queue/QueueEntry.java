package org.parley.contract.telephony.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/// Whom a queue lets in, and how callers leave it.
///
/// @param maxLength callers who may wait; 0 for as many as come
/// @param joinEmpty nobody is let in while every agent is absent for one of these reasons; with
///   none, everybody is. Whoever is signed off counts as absent as soon as any reason does.
/// @param leaveEmpty as before, for those who wait
/// @param exitDigit the key by which a caller leaves; empty for none
/// @param exitQueueId where callers go who leave by key or by time, or are not let in; the call
///   ends when it is absent
/// @param shortAbandonSeconds who hangs up sooner does not count as abandoned in the service level;
///   0 to count everybody
public record QueueEntry(
        @Min(0) @Max(10_000) int maxLength,
        @NotNull Set<@NotNull Absence> joinEmpty,
        @NotNull Set<@NotNull Absence> leaveEmpty,
        @NotNull @Pattern(regexp = "|[0-9*#]", message = "takes one key: 0 to 9, * or #")
                String exitDigit,
        @Nullable UUID exitQueueId,
        @Min(0) @Max(600) int shortAbandonSeconds) {
    public static final QueueEntry DEFAULT = new QueueEntry(0, Set.of(), Set.of(), "", null, 0);

    public QueueEntry {
        joinEmpty = joinEmpty == null ? Set.of() : Set.copyOf(joinEmpty);
        leaveEmpty = leaveEmpty == null ? Set.of() : Set.copyOf(leaveEmpty);
        exitDigit = exitDigit == null ? "" : exitDigit;
    }
}
