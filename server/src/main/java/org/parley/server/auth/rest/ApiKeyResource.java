package org.parley.server.auth.rest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.auth.account.ApiKeyApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

import java.util.UUID;

/// The keys of programs over REST.
public final class ApiKeyResource extends EntityResource<ApiKey> implements ApiKeyApi {
    @Inject
    public ApiKeyResource(Entities<ApiKey> keys, CurrentRequest request) {
        super(keys, request);
    }

    /// A program may send back what it was answered when the key was made, token included.
    @Override
    public ApiKey update(UUID id, ApiKey key, @Nullable String ifMatch) {
        return super.update(id, key.withToken(""), ifMatch);
    }
}
