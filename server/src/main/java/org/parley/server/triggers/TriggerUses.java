package org.parley.server.triggers;

import static org.parley.server.platform.db.tables.Tables.CALL_TRIGGER;
import static org.parley.server.platform.db.tables.Tables.CALL_TRIGGER_THING;

import org.jooq.DSLContext;
import org.parley.contract.platform.Usage;
import org.parley.contract.triggers.Trigger;
import org.parley.server.platform.entity.UsedBy;

import java.util.List;
import java.util.UUID;

/// The triggers that name a thing.
record TriggerUses(String kind) implements UsedBy {
    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return sql.select(CALL_TRIGGER.ID, CALL_TRIGGER.NAME)
                .from(CALL_TRIGGER)
                .join(CALL_TRIGGER_THING)
                .on(CALL_TRIGGER_THING.TRIGGER_ID.eq(CALL_TRIGGER.ID))
                .where(CALL_TRIGGER_THING.THING_ID.eq(id))
                .orderBy(CALL_TRIGGER.NAME_KEY)
                .fetch(row -> new Usage(Trigger.KIND, row.value1(), row.value2()));
    }
}
