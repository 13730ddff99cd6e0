package org.parley.server.permissions.internal;

import static org.parley.server.platform.db.tables.Tables.PERSON;
import static org.parley.server.platform.db.tables.Tables.PROFILE_MEMBER;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import org.parley.contract.permissions.Profile;
import org.parley.server.permissions.rest.ProfileResource;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.platform.entity.UsedByLink;
import org.parley.server.platform.entity.UsedByLink.Users;

/// Wires the profiles as configured things.
public final class PermissionParts extends AbstractModule {
    @Override
    protected void configure() {
        bind(PermissionNews.class);
        install(EntityModule.of(Profile.class, ProfileRules.class, ProfileResource.class));
        Multibinder.newSetBinder(binder(), UsedBy.class)
                .addBinding()
                .toInstance(
                        new UsedByLink(
                                Profile.KIND,
                                PROFILE_MEMBER.PROFILE_ID,
                                PROFILE_MEMBER.PERSON_ID,
                                new Users("user", PERSON.ID, PERSON.LOGIN_NAME)));
    }
}
