package org.parley.server.tags;

import com.google.inject.AbstractModule;

import jakarta.inject.Singleton;

import org.parley.contract.tags.Tag;
import org.parley.server.platform.entity.EntityModule;

/// Wires tags.
public final class TagsModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Tag.class, TagRules.class, TagResource.class));
        bind(CallTags.class).in(Singleton.class);
    }
}
