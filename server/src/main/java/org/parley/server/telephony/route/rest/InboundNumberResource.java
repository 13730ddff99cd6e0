package org.parley.server.telephony.route.rest;

import jakarta.inject.Inject;

import org.parley.contract.telephony.InboundNumber;
import org.parley.contract.telephony.InboundNumberApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Inbound numbers over REST.
public final class InboundNumberResource extends EntityResource<InboundNumber>
        implements InboundNumberApi {
    @Inject
    InboundNumberResource(Entities<InboundNumber> numbers, CurrentRequest request) {
        super(numbers, request);
    }
}
