package org.parley.contract.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A queue on the board; the counters are of today, or since they were begun anew.
///
/// @param oldestSince since when the longest waiting caller waits
/// @param agentsPaused of those who are signed on
/// @param timedOut left when the queue's longest wait was reached
/// @param inTime answered within the service level's seconds
/// @param toldOffSeconds by how much the waits that callers were told were off, on average; null
///   when none were told
/// @param averageWaitSeconds how long those who were answered had waited; null while none was
/// @param averageTalkSeconds how long their talks lasted; null while none was
/// @param callbacks those who hung up and are to be called back; they are not among the waiting
/// @param countedFrom since when the counters count, where somebody began them anew today; absent
///   for the beginning of the day
public record QueueRow(
        UUID id,
        String name,
        int waiting,
        int talking,
        @Nullable Instant oldestSince,
        int agentsReady,
        int agentsSignedOn,
        int agentsPaused,
        int offered,
        int answered,
        int abandoned,
        int timedOut,
        int inTime,
        @Nullable Integer toldOffSeconds,
        @Nullable Integer averageWaitSeconds,
        @Nullable Integer averageTalkSeconds,
        int callbacks,
        @Nullable Instant countedFrom)
        implements LiveRow {
    @Override
    @JsonIgnore
    public String key() {
        return "queue:" + id;
    }

    /// Answered in time of all that were answered or abandoned, 0 to 1; 1 while there were none.
    @JsonIgnore
    public double serviceLevel() {
        int ended = answered + abandoned;
        return ended == 0 ? 1 : (double) inTime / ended;
    }
}
