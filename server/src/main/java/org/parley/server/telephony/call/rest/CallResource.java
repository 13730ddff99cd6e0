package org.parley.server.telephony.call.rest;

import jakarta.inject.Inject;

import org.parley.contract.telephony.CallApi;
import org.parley.contract.telephony.LiveCall;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.call.CallService;

import java.util.List;

/// Calls that go on.
public final class CallResource implements CallApi, RestResource {
    private final CallService calls;

    @Inject
    CallResource(CallService calls) {
        this.calls = calls;
    }

    @Override
    public List<LiveCall> list() {
        return calls.list();
    }

    @Override
    public void hangUp(String id) {
        calls.hangUp(id);
    }
}
