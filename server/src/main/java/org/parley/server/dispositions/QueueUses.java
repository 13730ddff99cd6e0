package org.parley.server.dispositions;

import static org.parley.server.platform.db.tables.Tables.DISPOSITION;

import org.jooq.DSLContext;
import org.parley.contract.dispositions.Disposition;
import org.parley.contract.platform.Usage;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.server.platform.entity.UsedBy;

import java.util.List;
import java.util.UUID;

/// The dispositions of a queue.
final class QueueUses implements UsedBy {
    @Override
    public String kind() {
        return VoiceQueue.KIND;
    }

    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return sql.select(DISPOSITION.ID, DISPOSITION.NAME)
                .from(DISPOSITION)
                .where(DISPOSITION.QUEUE_ID.eq(id))
                .orderBy(DISPOSITION.NAME_KEY)
                .fetch(row -> new Usage(Disposition.KIND, row.value1(), row.value2()));
    }
}
