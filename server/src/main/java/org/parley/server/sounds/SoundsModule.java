package org.parley.server.sounds;

import com.google.inject.AbstractModule;

import jakarta.inject.Singleton;

import org.parley.contract.sounds.Sound;
import org.parley.server.platform.entity.EntityModule;

/// Wires sounds.
public final class SoundsModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Sound.class, SoundRules.class, SoundResource.class));
        bind(Sounds.class).in(Singleton.class);
    }
}
