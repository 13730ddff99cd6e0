package org.parley.server.updates;

import jakarta.inject.Inject;

import org.parley.contract.updates.Changelog;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.ServerUpdates;
import org.parley.contract.updates.UpdateApi;
import org.parley.server.platform.http.RestResource;

/// Versions over REST.
public final class UpdateResource implements UpdateApi, RestResource {
    private final Updates updates;

    @Inject
    UpdateResource(Updates updates) {
        this.updates = updates;
    }

    @Override
    public ServerUpdates server() {
        return updates.server();
    }

    @Override
    public Changelog changelog() {
        return updates.changelog();
    }

    @Override
    public ClientNotice client(String version) {
        return updates.client(version);
    }
}
