package org.parley.server.telephony.spy;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.agi.AgiScript;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.config.Dialplan;

/// Wires listening to calls.
public final class SpyModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(BeginSpying.class).in(Singleton.class);
        bind(SpyPins.class).in(Singleton.class);
        bind(SpyScript.class).in(Singleton.class);
        MapBinder.newMapBinder(binder(), String.class, AgiScript.class)
                .addBinding(Dialplan.SPY)
                .to(SpyScript.class);
        bind(SpyResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class).addBinding().to(SpyResource.class);
    }
}
