package org.parley.contract.triggers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.Direction;

import java.util.UUID;

/// Something that became of a call, made up to try triggers.
public record TriggerCase(
        @NotNull TriggerStatus status,
        @NotNull Direction direction,
        @Nullable UUID queueId,
        @Nullable UUID routeId,
        @Nullable UUID agentId,
        @NotNull @Size(max = 60) String callerNumber,
        @NotNull @Size(max = 100) String callerName,
        @NotNull @Size(max = 60) String dialled) {}
