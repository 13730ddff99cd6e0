package org.parley.server.telephony.spy;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;

/// Wires listening to calls.
public final class SpyModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(BeginSpying.class).in(Singleton.class);
        bind(SpyResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class).addBinding().to(SpyResource.class);
    }
}
