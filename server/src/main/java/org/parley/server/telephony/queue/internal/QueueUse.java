package org.parley.server.telephony.queue.internal;

import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.QUEUE_MEMBER;

import org.jooq.DSLContext;
import org.parley.contract.platform.Usage;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.server.platform.entity.UsedBy;

import java.util.List;
import java.util.UUID;

/// The queues in which an agent serves.
public final class QueueUse implements UsedBy {
    @Override
    public String kind() {
        return AgentAccount.KIND;
    }

    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return sql.select(QUEUE.ID, QUEUE.NAME)
                .from(QUEUE_MEMBER)
                .join(QUEUE)
                .on(QUEUE.ID.eq(QUEUE_MEMBER.QUEUE_ID))
                .where(QUEUE_MEMBER.PERSON_ID.eq(id))
                .orderBy(QUEUE.NAME)
                .fetch(row -> new Usage(VoiceQueue.KIND, row.value1(), row.value2()));
    }
}
