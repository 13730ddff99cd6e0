package org.parley.server.updates;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.updates.UpdateOrder;
import org.parley.contract.updates.UpdatePackage;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;

/// Writes down who gave, took away and installed updates.
final class UpdateAudit {
    private final Database db;
    private final Audit audit;

    @Inject
    UpdateAudit(Database db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    void given(Me by, UpdatePackage update) {
        record(by, "updates.give", update.name(), new Given(update.program(), update.version()));
    }

    void removed(Me by, String name) {
        record(by, "updates.remove", name, null);
    }

    void begun(Me by, UpdateOrder order) {
        record(by, "updates.install", order.version(), order);
    }

    private void record(Me by, String action, String name, @Nullable Object now) {
        db.write(tx -> {
            audit.record(tx, Actor.of(by), action, new Subject("update", name, name), null, now);
            return name;
        });
    }

    private record Given(String program, String version) {}
}
