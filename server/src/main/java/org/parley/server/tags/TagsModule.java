package org.parley.server.tags;

import com.google.inject.AbstractModule;

import org.parley.contract.tags.Tag;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.tags.given.GivenTagsModule;

/// Wires tags.
public final class TagsModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Tag.class, TagRules.class, TagResource.class));
        install(new GivenTagsModule());
    }
}
