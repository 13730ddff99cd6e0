package org.parley.server.platform.info;

import jakarta.inject.Inject;

import org.parley.contract.platform.PlatformApi;
import org.parley.contract.platform.ServerAuthority;
import org.parley.contract.platform.ServerInfo;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.tls.TlsIdentity;

import java.time.Clock;

final class PlatformResource implements RestResource, PlatformApi {
    private static final String PRODUCT = "Parley";
    private static final String MINIMUM_CLIENT = "0.1.0";

    private final TlsIdentity identity;
    private final Version version;
    private final Clock clock;

    @Inject
    PlatformResource(TlsIdentity identity, Version version, Clock clock) {
        this.identity = identity;
        this.version = version;
        this.clock = clock;
    }

    @Override
    public ServerInfo info() {
        return new ServerInfo(PRODUCT, version.text(), MINIMUM_CLIENT, clock.instant());
    }

    @Override
    public ServerAuthority authority() {
        return new ServerAuthority(identity.authorityPem());
    }
}
