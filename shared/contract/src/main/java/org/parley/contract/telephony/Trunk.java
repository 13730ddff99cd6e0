package org.parley.contract.telephony;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.UUID;

/// A line to a carrier or another exchange, recognised by its address.
///
/// @param name unique; Asterisk knows the trunk by it
/// @param host where calls to it go
/// @param matches addresses, networks or host names from which its calls come, by comma
public record Trunk(
        UUID id,
        @NotBlank
                @Pattern(
                        regexp = "[A-Za-z][A-Za-z0-9_-]{0,39}|\\s*",
                        message = "begins with a letter and takes letters, digits, _ and -")
                String name,
        @NotBlank @Size(max = 255) String host,
        @Min(1) @Max(65_535) int port,
        @Size(max = 2000) String matches,
        @Size(max = 1000) String description,
        boolean enabled,
        long version)
        implements Identified, Versioned {
    /// What a trunk is called in history, usage and events.
    public static final String KIND = "trunk";
}
