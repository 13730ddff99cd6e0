package org.parley.server.auth.internal;

import jakarta.inject.Inject;

import org.parley.server.platform.db.Database;
import org.parley.server.platform.jobs.Job;

import java.time.Clock;
import java.time.Duration;

/// Deletes sessions that nobody can use any more.
public final class ExpiredSessions implements Job {
    private final Database db;
    private final SessionStore store;
    private final Clock clock;

    @Inject
    public ExpiredSessions(Database db, SessionStore store, Clock clock) {
        this.db = db;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expired-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        db.run(tx -> store.deleteExpired(tx, clock.instant()));
        return "sessions-deleted";
    }
}
