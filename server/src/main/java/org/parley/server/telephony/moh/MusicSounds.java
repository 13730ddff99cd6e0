package org.parley.server.telephony.moh;

import static org.parley.server.platform.db.tables.Tables.MUSIC_CLASS;
import static org.parley.server.platform.db.tables.Tables.MUSIC_SOUND;

import org.jooq.DSLContext;
import org.parley.contract.platform.Usage;
import org.parley.contract.sounds.Sound;
import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.server.platform.entity.UsedBy;

import java.util.List;
import java.util.UUID;

/// The classes of music in which a sound is heard.
final class MusicSounds implements UsedBy {
    @Override
    public String kind() {
        return Sound.KIND;
    }

    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return sql.selectDistinct(MUSIC_CLASS.ID, MUSIC_CLASS.NAME)
                .from(MUSIC_CLASS)
                .join(MUSIC_SOUND)
                .on(MUSIC_SOUND.CLASS_ID.eq(MUSIC_CLASS.ID))
                .where(MUSIC_SOUND.SOUND_ID.eq(id))
                .orderBy(MUSIC_CLASS.NAME)
                .fetch(row -> new Usage(HoldMusic.KIND, row.value1(), row.value2()));
    }
}
