package org.parley.contract.recordings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What somebody thinks of a recorded call.
///
/// @param stars absent to take them back
public record Rating(
        @Nullable @Min(1) @Max(5) Integer stars, @Nullable @Size(max = 2000) String note) {}
