package org.parley.server.telephony.waitingroom.callback;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.agi.AgiScript;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Service;
import org.parley.server.telephony.config.Dialplan;
import org.parley.server.telephony.waitingroom.internal.KeptPlaces;

/// Lets callers hang up, keep their place and be called back.
public final class CallbackModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(CallbackStore.class).in(Singleton.class);
        bind(CallbackWrites.class).in(Singleton.class);
        bind(Callbacks.class).in(Singleton.class);
        bind(CallbackScript.class).in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), KeptPlaces.class)
                .setBinding()
                .to(Callbacks.class);
        bind(KeptPlaceResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(KeptPlaceResource.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(Callbacks.class);
        MapBinder.newMapBinder(binder(), String.class, AgiScript.class)
                .addBinding(Dialplan.CALL_BACK)
                .to(CallbackScript.class);
    }
}
