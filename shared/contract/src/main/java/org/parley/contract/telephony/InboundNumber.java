package org.parley.contract.telephony;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.UUID;

/// A number at which calls come in, and the queue to which they go.
///
/// @param pattern digits as a trunk sends them, or an Asterisk pattern such as `_0XX.`
public record InboundNumber(
        UUID id,
        @NotBlank
                @Pattern(
                        regexp = "[0-9*#+]{2,40}|_(?:[0-9*#+XZN]|\\[[0-9*#-]+\\]){1,40}[.!]?|\\s*",
                        message = "takes 2 to 40 digits, or a pattern such as _0XX.")
                @Size(max = 60)
                String pattern,
        @NotNull UUID queueId,
        @Size(max = 1000) String description,
        long version)
        implements Identified, Versioned {
    /// What an inbound number is called in history, usage and events.
    public static final String KIND = "inbound number";
}
