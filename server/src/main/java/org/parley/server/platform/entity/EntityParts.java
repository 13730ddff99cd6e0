package org.parley.server.platform.entity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.parley.contract.platform.Usage;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.AuditTrail;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.events.EventBus;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What all kinds of things share.
@Singleton
final class EntityParts {
    final Database db;
    final Audit audit;
    final AuditTrail trail;
    final EventBus events;
    final EntityChecks checks;
    final Clock clock;
    private final Set<UsedBy> usedBy;

    @Inject
    EntityParts(
            Database db,
            Audit audit,
            AuditTrail trail,
            EventBus events,
            EntityChecks checks,
            Clock clock,
            Set<UsedBy> usedBy) {
        this.db = db;
        this.audit = audit;
        this.trail = trail;
        this.events = events;
        this.checks = checks;
        this.clock = clock;
        this.usedBy = usedBy;
    }

    List<Usage> listUsers(DSLContext sql, String kind, UUID id, String name) {
        return usedBy.stream()
                .filter(one -> one.kind().equals(kind))
                .flatMap(one -> one.listUsers(sql, id, name).stream())
                .toList();
    }
}
