package org.parley.server.pauses;

import com.google.inject.AbstractModule;

import org.parley.contract.pauses.Pause;
import org.parley.server.platform.entity.EntityModule;

/// Wires pauses.
public final class PausesModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Pause.class, PauseRules.class, PauseResource.class));
    }
}
