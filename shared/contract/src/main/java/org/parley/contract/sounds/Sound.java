package org.parley.contract.sounds;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.UUID;

/// A sound for callers.
///
/// @param name unique in any case
/// @param fileName of the file that was uploaded; empty before
/// @param millis how long it lasts; 0 before a file was uploaded
public record Sound(
        UUID id,
        @NotBlank @Size(max = 80) @Pattern(regexp = "[\\p{L}\\p{N} ._-]*") String name,
        @Size(max = 500) String description,
        @Size(max = 200) String fileName,
        int millis,
        long version)
        implements Identified, Versioned {
    /// What a sound is called in history, usage and events.
    public static final String KIND = "sound";
}
