package org.parley.contract.triggers;

import org.jspecify.annotations.Nullable;

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
        String detail) {}
