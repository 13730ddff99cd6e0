package org.parley.server.tags.given;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.http.RestResource;

/// Wires the tags of calls.
public final class GivenTagsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(CallTags.class).in(Singleton.class);
        bind(OwnTagResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(OwnTagResource.class);
    }
}
