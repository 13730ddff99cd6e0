package org.parley.contract.jobs;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A job and when it runs.
///
/// @param every the time from one run to the next, ISO 8601 such as `PT1H`
/// @param lastRun absent before the first
/// @param nextRun absent while it runs
public record JobView(
        String name, String every, @Nullable JobRun lastRun, @Nullable Instant nextRun) {}
