package org.parley.server.platform.jobs;

import jakarta.inject.Inject;

import org.parley.server.platform.db.Database;

import java.time.Clock;
import java.time.Duration;

/// Keeps the history of jobs short.
final class OldRuns implements Job {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database db;
    private final JobStore store;
    private final Clock clock;

    @Inject
    OldRuns(Database db, JobStore store, Clock clock) {
        this.db = db;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "job-history";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public String run() {
        int deleted = db.write(tx -> store.deleteBefore(tx, clock.instant().minus(KEPT)));
        return "runs-deleted " + deleted + " " + KEPT.toDays();
    }
}
