package org.parley.contract.jobs;

import java.time.Instant;
import java.util.UUID;

/// One run of a job.
///
/// @param detail what was done, or why it failed
public record JobRun(
        UUID id,
        String job,
        Instant startedAt,
        Instant endedAt,
        boolean succeeded,
        String detail) {}
