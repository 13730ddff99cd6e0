package org.parley.server.platform.entity;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;

/// What the {@link EntityModule}s of all features share.
public final class EntityKitModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(EntityChecks.class);
        bind(EntityParts.class);
        Multibinder.newSetBinder(binder(), UsedBy.class);
        Multibinder.newSetBinder(binder(), new TypeLiteral<Entities<?>>() {});
    }
}
