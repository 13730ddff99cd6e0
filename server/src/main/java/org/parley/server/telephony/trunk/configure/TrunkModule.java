package org.parley.server.telephony.trunk.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.demo.DemoPart;
import org.parley.server.telephony.trunk.TrunkService;
import org.parley.server.telephony.trunk.TrunkStates;
import org.parley.server.telephony.trunk.internal.DefaultTrunkService;
import org.parley.server.telephony.trunk.internal.DemoTrunk;
import org.parley.server.telephony.trunk.internal.TrunkEntities;

/// Wires the trunks.
public final class TrunkModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DefaultTrunkService.class).in(Singleton.class);
        bind(TrunkService.class).to(DefaultTrunkService.class);
        bind(TrunkStates.class).in(Singleton.class);
        install(new TrunkEntities());
        bind(DemoTrunk.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), DemoPart.class).addBinding().to(DemoTrunk.class);
    }
}
