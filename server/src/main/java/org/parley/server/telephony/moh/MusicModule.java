package org.parley.server.telephony.moh;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;

/// Wires music on hold.
public final class MusicModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(HoldMusic.class, MusicRules.class, MusicResource.class));
        Multibinder.newSetBinder(binder(), UsedBy.class).addBinding().toInstance(new MusicSounds());
    }
}
