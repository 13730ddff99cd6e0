package org.parley.contract.reports;

import org.jspecify.annotations.Nullable;
import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;

import java.time.Instant;
import java.util.UUID;

/// A telephone or trunk that took part in a call.
///
/// @param endpoint the telephone or trunk
/// @param agentId whose telephone it was
/// @param cause Q.850 cause of its end, 0 when unknown
/// @param transfer how this leg handed the call over; null when it did not
/// @param transferredTo the number, or the telephone, to which it did
public record CallLeg(
        String endpoint,
        @Nullable UUID agentId,
        Instant beganAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        int cause,
        @Nullable Transfer transfer,
        @Nullable String transferredTo)
        implements Maskable<CallLeg> {
    @Override
    public CallLeg masked(Mask mask) {
        return new CallLeg(
                endpoint,
                agentId,
                beganAt,
                answeredAt,
                endedAt,
                cause,
                transfer,
                transferredTo == null ? null : mask.text(transferredTo));
    }

    /// Kinds of transfer.
    public enum Transfer {
        /// Handed over without asking.
        BLIND,
        /// Handed over to somebody who was asked before.
        ATTENDED
    }
}
