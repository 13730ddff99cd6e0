package org.parley.contract.intervals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.List;
import java.util.UUID;

/// When something is done: in force while any of its rules is.
///
/// @param name unique in any case
/// @param zone whose clocks count, such as `Europe/Rome`; empty for the centre's zone
public record TimeInterval(
        UUID id,
        @NotBlank @Size(max = 80) String name,
        @Size(max = 500) String description,
        @Size(max = 60) String zone,
        @NotNull @Size(max = 100) List<@NotNull @Valid TimeRule> rules,
        long version)
        implements Identified, Versioned {
    /// What an interval is called in history, usage and events.
    public static final String KIND = "interval";
}
