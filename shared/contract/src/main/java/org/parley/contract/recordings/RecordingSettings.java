package org.parley.contract.recordings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.parley.contract.platform.Versioned;

/// What holds for all recordings.
///
/// @param keepDays after how many days a recording is deleted, file and row; 0 keeps it for good
/// @param version grows with each change
public record RecordingSettings(@Min(0) @Max(36_500) int keepDays, long version)
        implements Versioned {}
