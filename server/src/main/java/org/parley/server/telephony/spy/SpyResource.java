package org.parley.server.telephony.spy;

import jakarta.inject.Inject;

import org.parley.contract.telephony.spy.SpyApi;
import org.parley.contract.telephony.spy.SpyRequest;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

/// Listening to calls over REST.
public final class SpyResource implements SpyApi, RestResource {
    private final BeginSpying begin;
    private final CurrentSight sight;
    private final CurrentRequest request;

    @Inject
    SpyResource(BeginSpying begin, CurrentSight sight, CurrentRequest request) {
        this.begin = begin;
        this.sight = sight;
        this.request = request;
    }

    @Override
    public void begin(SpyRequest wish) {
        begin.run(wish, request.me(), sight.get());
    }
}
