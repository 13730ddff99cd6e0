package org.parley.contract.triggers;

import org.jspecify.annotations.Nullable;
import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;

import java.time.Instant;
import java.util.UUID;

/// An action that a trigger did, or failed to do.
///
/// @param trigger the trigger's name then
/// @param callId the linked id of the call
/// @param millis how long the action took
/// @param detail what was done; why it failed
public record TriggerRun(
        UUID id,
        Instant at,
        @Nullable UUID triggerId,
        String trigger,
        String action,
        String callId,
        TriggerStatus status,
        @Nullable String agent,
        boolean succeeded,
        long millis,
        String detail)
        implements Maskable<TriggerRun> {
    @Override
    public TriggerRun masked(Mask mask) {
        return new TriggerRun(
                id,
                at,
                triggerId,
                trigger,
                action,
                callId,
                status,
                agent,
                succeeded,
                millis,
                mask.text(detail));
    }
}
