package org.parley.server.auth.rest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.auth.account.ApiKeyApi;
import org.parley.contract.auth.account.MadeApiKey;
import org.parley.contract.auth.account.NewApiKey;
import org.parley.contract.platform.Page;
import org.parley.server.auth.ApiKeyService;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

import java.util.UUID;

/// The keys of programs over REST.
public final class ApiKeyResource implements ApiKeyApi, RestResource {
    private final ApiKeyService keys;
    private final CurrentRequest request;

    @Inject
    public ApiKeyResource(ApiKeyService keys, CurrentRequest request) {
        this.keys = keys;
        this.request = request;
    }

    @Override
    public Page<ApiKey> list(@Nullable String search, int limit, int offset) {
        return keys.list(search, limit, offset);
    }

    @Override
    public MadeApiKey create(NewApiKey key) {
        return keys.create(key, request.me());
    }

    @Override
    public void delete(UUID id) {
        keys.delete(id, request.me());
    }
}
