package org.parley.server.sounds;

import static org.parley.server.platform.db.tables.Tables.SOUND;

import jakarta.inject.Inject;

import org.parley.contract.sounds.Sound;
import org.parley.contract.sounds.SoundApi;
import org.parley.server.platform.entity.EntityField;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;

/// Sounds.
final class SoundRules implements EntityRules<Sound> {
    @Inject
    SoundRules() {}

    @Override
    public EntityType<Sound> type() {
        return EntityType.of(Sound.class, Sound.KIND, SoundApi.class, SOUND)
                .keys(SOUND.ID, SOUND.VERSION)
                .name(SOUND.NAME, SOUND.NAME_KEY)
                .searched(SOUND.DESCRIPTION)
                .field("fileName", SOUND.FILE_NAME, EntityField.Use.KEPT)
                .kept(SOUND.MILLIS)
                .build();
    }

    /// The content stays with the original.
    @Override
    public Sound copied(Sound copy) {
        return new Sound(copy.id(), copy.name(), copy.description(), "", 0, copy.version());
    }
}
