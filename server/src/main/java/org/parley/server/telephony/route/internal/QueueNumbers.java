package org.parley.server.telephony.route.internal;

import static org.parley.server.platform.db.tables.Tables.INBOUND_NUMBER;

import org.jooq.DSLContext;
import org.parley.contract.platform.Usage;
import org.parley.contract.telephony.InboundNumber;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.server.platform.entity.UsedBy;

import java.util.List;
import java.util.UUID;

/// The numbers that lead to a queue.
public final class QueueNumbers implements UsedBy {
    @Override
    public String kind() {
        return VoiceQueue.KIND;
    }

    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return sql.select(INBOUND_NUMBER.ID, INBOUND_NUMBER.PATTERN)
                .from(INBOUND_NUMBER)
                .where(INBOUND_NUMBER.QUEUE_ID.eq(id))
                .orderBy(INBOUND_NUMBER.PATTERN)
                .fetch(row -> new Usage(InboundNumber.KIND, row.value1(), row.value2()));
    }
}
