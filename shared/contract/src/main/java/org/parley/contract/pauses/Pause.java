package org.parley.contract.pauses;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.UUID;

/// A reason that agents choose when they pause.
///
/// @param name unique in any case; stands in the agents' menu and in reports
/// @param paid whether the time counts as working time
/// @param productive whether work for customers is done in it
/// @param thresholdMinutes after this long the supervisor sees an alert, 0 = never
/// @param system kept by the server: cannot be deleted or renamed
public record Pause(
        UUID id,
        @NotBlank @Size(max = 80) String name,
        @Size(max = 500) String description,
        boolean paid,
        boolean productive,
        @Min(0) @Max(1440) int thresholdMinutes,
        boolean system,
        long version)
        implements Identified, Versioned {
    /// What a pause is called in history, usage and events.
    public static final String KIND = "pause";
}
