package org.parley.server.telephony.route.prefix;

import jakarta.inject.Inject;

import org.parley.contract.telephony.route.OutPrefix;
import org.parley.contract.telephony.route.OutPrefixApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Prefixes over REST.
public final class OutPrefixResource extends EntityResource<OutPrefix> implements OutPrefixApi {
    @Inject
    OutPrefixResource(Entities<OutPrefix> prefixes, CurrentRequest request) {
        super(prefixes, request);
    }
}
