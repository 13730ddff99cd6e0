package org.parley.server.permissions.rest;

import jakarta.inject.Inject;

import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.ProfileApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Profiles over REST.
public final class ProfileResource extends EntityResource<Profile> implements ProfileApi {
    @Inject
    ProfileResource(Entities<Profile> profiles, CurrentRequest request) {
        super(profiles, request);
    }
}
