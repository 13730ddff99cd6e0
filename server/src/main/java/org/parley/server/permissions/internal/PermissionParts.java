package org.parley.server.permissions.internal;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import org.parley.contract.permissions.Profile;
import org.parley.server.permissions.rest.ProfileResource;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;

/// Wires the profiles as configured things.
public final class PermissionParts extends AbstractModule {
    @Override
    protected void configure() {
        bind(PermissionNews.class);
        install(EntityModule.of(Profile.class, ProfileRules.class, ProfileResource.class));
        Multibinder.newSetBinder(binder(), UsedBy.class).addBinding().toInstance(new ProfileUse());
    }
}
