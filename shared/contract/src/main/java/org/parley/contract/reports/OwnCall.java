package org.parley.contract.reports;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A call that is over, as one of its agents had it.
///
/// @param id of the call
/// @param number of the other party; empty when withheld
/// @param name of the other party, any characters
/// @param queue through which it came
/// @param startedAt when it rang here, or was dialled here
/// @param talkMillis from the answer to the end of the agent's own part
public record OwnCall(
        String id,
        Kind kind,
        Instant startedAt,
        String number,
        String name,
        @Nullable String queue,
        long talkMillis) {
    /// Direction and result in one.
    public enum Kind {
        /// Came in and was answered here.
        RECEIVED,
        /// Dialled here and answered there.
        MADE,
        /// Rang here and was not answered here.
        MISSED,
        /// Dialled here and not answered there.
        UNANSWERED
    }
}
