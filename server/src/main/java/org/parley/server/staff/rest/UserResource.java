package org.parley.server.staff.rest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.staff.UserAccount;
import org.parley.contract.staff.UserApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

import java.util.UUID;

/// Administrators and supervisors over REST.
public final class UserResource extends EntityResource<UserAccount> implements UserApi {
    private final Entities<UserAccount> users;

    @Inject
    UserResource(Entities<UserAccount> users, CurrentRequest request) {
        super(users, request);
        this.users = users;
    }

    @Override
    public UserAccount create(UserAccount user) {
        return users.get(super.create(user).id(), asker());
    }

    @Override
    public UserAccount update(UUID id, UserAccount user, @Nullable String ifMatch) {
        super.update(id, user, ifMatch);
        return users.get(id, asker());
    }
}
