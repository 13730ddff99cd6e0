package org.parley.contract.realtime;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Where a waiting call is sent: to a queue or to a number.
///
/// @param queueId absent for a number
/// @param number as an agent would dial it; empty for a queue
public record RedirectRequest(
        @Nullable UUID queueId,
        @NotNull @Pattern(regexp = "|[0-9*#+]{2,32}", message = "takes 2 to 32 digits, *, # and +")
                String number) {}
