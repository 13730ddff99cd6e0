package org.parley.server.telephony.mailbox;

import static org.parley.server.platform.db.tables.Tables.MAILBOX;

import org.jooq.DSLContext;
import org.parley.contract.platform.Usage;
import org.parley.contract.sounds.Sound;
import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.server.platform.entity.UsedBy;

import java.util.List;
import java.util.UUID;

/// The boxes that greet with a sound.
final class MailboxGreetings implements UsedBy {
    @Override
    public String kind() {
        return Sound.KIND;
    }

    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return sql.select(MAILBOX.ID, MAILBOX.NAME)
                .from(MAILBOX)
                .where(MAILBOX.GREETING_ID.eq(id))
                .orderBy(MAILBOX.NAME)
                .fetch(row -> new Usage(Mailbox.KIND, row.value1(), row.value2()));
    }
}
