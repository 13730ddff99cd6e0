package org.parley.contract.jobs;

import java.time.Instant;
import java.util.UUID;

/// One run of a job.
///
/// @param detail what was done, as a word and its figures, such as `runs-deleted 12 30`; why it
///   failed, in words
public record JobRun(
        UUID id,
        String job,
        Instant startedAt,
        Instant endedAt,
        boolean succeeded,
        String detail) {}
