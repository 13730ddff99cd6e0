package org.parley.server.telephony.moh;

import static org.parley.server.platform.db.tables.Tables.MUSIC_CLASS;
import static org.parley.server.platform.db.tables.Tables.MUSIC_SOUND;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import org.parley.contract.sounds.Sound;
import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.platform.entity.UsedByLink;
import org.parley.server.platform.entity.UsedByLink.Users;

/// Wires music on hold.
public final class MusicModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(HoldMusic.class, MusicRules.class, MusicResource.class));
        Multibinder.newSetBinder(binder(), UsedBy.class)
                .addBinding()
                .toInstance(
                        new UsedByLink(
                                Sound.KIND,
                                MUSIC_SOUND.SOUND_ID,
                                MUSIC_SOUND.CLASS_ID,
                                new Users(HoldMusic.KIND, MUSIC_CLASS.ID, MUSIC_CLASS.NAME)));
    }
}
