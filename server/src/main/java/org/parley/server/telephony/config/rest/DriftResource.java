package org.parley.server.telephony.config.rest;

import jakarta.inject.Inject;

import org.parley.contract.configuration.Drift;
import org.parley.contract.configuration.DriftApi;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.config.DriftOfNodes;

/// Drift over REST.
public final class DriftResource implements DriftApi, RestResource {
    private final DriftOfNodes drift;

    @Inject
    public DriftResource(DriftOfNodes drift) {
        this.drift = drift;
    }

    @Override
    public Drift check() {
        return drift.check();
    }
}
