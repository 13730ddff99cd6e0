package org.parley.server.dispositions;

import static org.parley.server.platform.db.tables.Tables.DISPOSITION;
import static org.parley.server.platform.db.tables.Tables.QUEUE;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.dispositions.Disposition;
import org.parley.contract.dispositions.DispositionApi;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;

import java.util.List;
import java.util.UUID;

/// Dispositions: three levels, and the queue on the first only. What stands below a deleted one
/// goes with it.
final class DispositionRules implements EntityRules<Disposition> {
    @Inject
    DispositionRules() {}

    @Override
    public EntityType<Disposition> type() {
        return EntityType.of(Disposition.class, Disposition.KIND, DispositionApi.class, DISPOSITION)
                .keys(DISPOSITION.ID, DISPOSITION.VERSION)
                .name(DISPOSITION.NAME, DISPOSITION.NAME_KEY)
                .searched(DISPOSITION.DESCRIPTION)
                .plain(DISPOSITION.PARENT_ID, DISPOSITION.QUEUE_ID)
                .uniqueAmong("parentId", "queueId")
                .build();
    }

    @Override
    public List<UUID> listGoingWith(DSLContext sql, Disposition disposition) {
        return sql.select(DISPOSITION.ID)
                .from(DISPOSITION)
                .where(DISPOSITION.PARENT_ID.eq(disposition.id()))
                .fetch(DISPOSITION.ID);
    }

    @Override
    public void check(
            DSLContext sql, @Nullable Disposition before, Disposition after, Faults faults) {
        if (after.queueId() != null
                && !sql.fetchExists(sql.selectFrom(QUEUE).where(QUEUE.ID.eq(after.queueId())))) {
            faults.add("queueId", "is no queue");
        }
        if (after.parentId() == null) {
            return;
        }
        if (after.queueId() != null) {
            faults.add("queueId", "is that of the first level; leave it empty here");
        }
        var tree = new DispositionTree(DispositionStore.all(sql));
        if (!tree.has(after.parentId())) {
            faults.add("parentId", "is no disposition");
        } else if (tree.isBelow(after.parentId(), after.id())) {
            faults.add("parentId", "stands below this one");
        } else if (tree.level(after.parentId()) + tree.height(after.id()) > Disposition.LEVELS) {
            faults.add("parentId", "would make more than three levels");
        }
    }
}
