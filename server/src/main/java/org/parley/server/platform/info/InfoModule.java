package org.parley.server.platform.info;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;

/// Serves what anyone may ask.
public final class InfoModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Version.class);
        bind(PlatformResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(PlatformResource.class);
    }
}
