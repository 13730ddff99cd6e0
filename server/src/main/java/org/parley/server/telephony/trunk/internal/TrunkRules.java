package org.parley.server.telephony.trunk.internal;

import static org.parley.server.platform.db.tables.Tables.TRUNK;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.TrunkApi;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.events.EventBus;
import org.parley.server.telephony.names.Checked;
import org.parley.server.telephony.trunk.TrunkChanged;

/// Trunks: their addresses are such as Asterisk can be told.
final class TrunkRules implements EntityRules<Trunk> {
    private final EventBus events;

    @Inject
    TrunkRules(EventBus events) {
        this.events = events;
    }

    @Override
    public EntityType<Trunk> type() {
        return EntityType.of(Trunk.class, Trunk.KIND, TrunkApi.class, TRUNK)
                .keys(TRUNK.ID, TRUNK.VERSION)
                .name("name", TRUNK.NAME, null)
                .searched(TRUNK.HOST, TRUNK.MATCHES, TRUNK.DESCRIPTION)
                .plain(TRUNK.PORT, TRUNK.ENABLED)
                .build();
    }

    @Override
    public void check(DSLContext sql, @Nullable Trunk before, Trunk after, Faults faults) {
        fit(faults, "host", () -> Checked.host("trunk's host", after.host()));
        DefaultTrunkService.split(after.matches())
                .forEach(match ->
                        fit(faults, "matches", () -> Checked.network("trunk's source", match)));
    }

    private static void fit(Faults faults, String field, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            faults.add(field, "takes host names, addresses and networks");
        }
    }

    @Override
    public void stored(Transaction tx, @Nullable Trunk before, Trunk after, Actor actor) {
        tx.afterCommit(() -> events.publish(new TrunkChanged(after.name())));
    }

    @Override
    public void deleting(Transaction tx, Trunk trunk, Actor actor) {
        tx.afterCommit(() -> events.publish(new TrunkChanged(trunk.name())));
    }

    @Override
    public String copyName(String prefix, String name, int number) {
        return name + "_" + (number + 1);
    }
}
