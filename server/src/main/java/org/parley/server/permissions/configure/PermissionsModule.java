package org.parley.server.permissions.configure;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;

import jakarta.inject.Singleton;

import org.parley.server.auth.PermissionSource;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.permissions.ProfileService;
import org.parley.server.permissions.Visibility;
import org.parley.server.permissions.internal.DefaultProfileService;
import org.parley.server.permissions.internal.PermissionParts;
import org.parley.server.permissions.internal.ProfileStore;
import org.parley.server.permissions.internal.RequestSight;
import org.parley.server.permissions.internal.StoredDiscretion;
import org.parley.server.permissions.internal.StoredPermissions;
import org.parley.server.permissions.internal.StoredVisibility;
import org.parley.server.platform.masking.Discretion;

/// Wires permissions: people have those of their profiles and flags, not of their roles alone.
public final class PermissionsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ProfileStore.class).toInstance(new ProfileStore());
        bind(StoredPermissions.class).in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), PermissionSource.class)
                .setBinding()
                .to(StoredPermissions.class);
        bind(StoredVisibility.class).in(Singleton.class);
        bind(Visibility.class).to(StoredVisibility.class);
        bind(RequestSight.class).in(Singleton.class);
        bind(CurrentSight.class).to(RequestSight.class);
        bind(StoredDiscretion.class).in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), Discretion.class)
                .setBinding()
                .to(StoredDiscretion.class);
        install(new PermissionParts());
        bind(DefaultProfileService.class).in(Singleton.class);
        bind(ProfileService.class).to(DefaultProfileService.class);
    }
}
