package org.parley.server.tags;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.contract.tags.Tag;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.http.RestResource;

/// Wires tags.
public final class TagsModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Tag.class, TagRules.class, TagResource.class));
        bind(CallTags.class).in(Singleton.class);
        bind(OwnTagResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(OwnTagResource.class);
    }
}
