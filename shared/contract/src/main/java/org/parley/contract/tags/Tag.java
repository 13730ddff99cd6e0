package org.parley.contract.tags;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.UUID;

/// A label for interactions and contacts.
///
/// @param name unique in any case
/// @param colour `#rrggbb`
public record Tag(
        UUID id,
        @NotBlank @Size(max = 80) String name,
        @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}") String colour,
        @Size(max = 500) String description,
        long version)
        implements Identified, Versioned {
    /// What a tag is called in history, usage and events.
    public static final String KIND = "tag";
}
