package org.parley.server.telephony.trunk.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.life.Service;
import org.parley.server.telephony.trunk.internal.TrunkWatch;

/// Wires the watch over the trunks, which needs an Asterisk.
public final class TrunkWatchModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(TrunkWatch.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(TrunkWatch.class);
    }
}
