package org.parley.server.telephony.trunk.rest;

import jakarta.inject.Inject;

import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.TrunkApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Trunks over REST.
public final class TrunkResource extends EntityResource<Trunk> implements TrunkApi {
    @Inject
    TrunkResource(Entities<Trunk> trunks, CurrentRequest request) {
        super(trunks, request);
    }
}
