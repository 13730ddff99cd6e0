package org.parley.server.telephony.config.rest;

import jakarta.inject.Inject;

import org.parley.contract.configuration.Publication;
import org.parley.contract.configuration.PublicationApi;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.config.TelephonyConfigService;

import java.time.Duration;

/// Publications over REST.
public final class PublicationResource implements PublicationApi, RestResource {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TelephonyConfigService configuration;

    @Inject
    public PublicationResource(TelephonyConfigService configuration) {
        this.configuration = configuration;
    }

    @Override
    public Publication settled() {
        return configuration.settle(PATIENCE);
    }
}
