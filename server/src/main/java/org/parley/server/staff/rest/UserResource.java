package org.parley.server.staff.rest;

import jakarta.inject.Inject;

import org.parley.contract.staff.UserAccount;
import org.parley.contract.staff.UserApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Administrators and supervisors over REST.
public final class UserResource extends EntityResource<UserAccount> implements UserApi {
    @Inject
    UserResource(Entities<UserAccount> users, CurrentRequest request) {
        super(users, request);
    }
}
