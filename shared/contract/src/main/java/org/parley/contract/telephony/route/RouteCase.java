package org.parley.contract.telephony.route;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A made-up call to try the routes with.
///
/// @param context where the number is dialled; `inbound` for calls of trunks, `agents` for agents
///   and telephones
/// @param number that is dialled
/// @param at the moment of the call; now, when absent
public record RouteCase(
        @NotBlank @Size(max = 40) String context,
        @NotBlank
                @Pattern(regexp = "[0-9*#+]{1,40}|\\s*", message = "takes digits, *, # and +")
                @Size(max = 40)
                String number,
        @Nullable Instant at) {}
