package org.parley.server.telephony.spy;

import jakarta.inject.Inject;

import org.parley.contract.telephony.spy.SpyApi;
import org.parley.contract.telephony.spy.SpyPin;
import org.parley.contract.telephony.spy.SpyRequest;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

/// Listening to calls over REST.
public final class SpyResource implements SpyApi, RestResource {
    private final BeginSpying begin;
    private final SpyPins pins;
    private final CurrentSight sight;
    private final CurrentRequest request;

    @Inject
    SpyResource(BeginSpying begin, SpyPins pins, CurrentSight sight, CurrentRequest request) {
        this.pins = pins;
        this.begin = begin;
        this.sight = sight;
        this.request = request;
    }

    @Override
    public void changePin(SpyPin pin) {
        pins.change(request.me(), pin.pin());
    }

    @Override
    public void begin(SpyRequest wish) {
        begin.run(wish, request.me(), sight.get());
    }
}
