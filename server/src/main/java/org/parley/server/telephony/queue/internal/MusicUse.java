package org.parley.server.telephony.queue.internal;

import static org.parley.server.platform.db.tables.Tables.QUEUE;

import org.jooq.DSLContext;
import org.parley.contract.platform.Usage;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.server.platform.entity.UsedBy;

import java.util.List;
import java.util.UUID;

/// The queues in which a class of music is heard.
final class MusicUse implements UsedBy {
    @Override
    public String kind() {
        return HoldMusic.KIND;
    }

    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return sql.select(QUEUE.ID, QUEUE.NAME)
                .from(QUEUE)
                .where(QUEUE.MUSIC_CLASS.eq(name))
                .orderBy(QUEUE.NAME)
                .fetch(row -> new Usage(VoiceQueue.KIND, row.value1(), row.value2()));
    }
}
