package org.parley.server.realtime.directory;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;

/// Serves the directory of colleagues, telephones and queues.
public final class DirectoryModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DirectoryResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(DirectoryResource.class);
    }
}
