package org.parley.server.realtime.supervision;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;

/// Writes down what supervisors do.
final class DeedLog {
    private final Database database;
    private final Audit audit;

    @Inject
    DeedLog(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /// @param now what it is after the deed
    void write(Me me, String action, Subject subject, Object now) {
        database.run(tx -> audit.record(tx, Actor.of(me), action, subject, null, now));
    }
}
