package org.parley.contract.reports;

import org.jspecify.annotations.Nullable;
import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;

import java.time.Instant;

/// A call that is over, as one of its agents had it.
///
/// @param id of the call
/// @param number of the other party; empty when withheld
/// @param name of the other party, any characters
/// @param outside whether the other party is a customer, not of the house
/// @param queue through which it came
/// @param startedAt when it rang here, or was dialled here
/// @param talkMillis from the answer to the end of the agent's own part
public record OwnCall(
        String id,
        Kind kind,
        Instant startedAt,
        String number,
        String name,
        boolean outside,
        @Nullable String queue,
        long talkMillis)
        implements Maskable<OwnCall> {
    @Override
    public OwnCall masked(Mask mask) {
        return outside
                ? new OwnCall(
                        id,
                        kind,
                        startedAt,
                        mask.number(number),
                        mask.text(name),
                        true,
                        queue,
                        talkMillis)
                : this;
    }

    /// Whether the number is known, and can be called; [CallReturn] calls one that is hidden here.
    public boolean canBeCalled() {
        return !number.isBlank();
    }

    /// Whether the number's end is hidden from this agent: only the server can call it.
    public boolean hidden() {
        return Mask.isHidden(number);
    }

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
