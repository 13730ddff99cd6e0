package org.parley.server.telephony.call.rest;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.CallApi;
import org.parley.contract.telephony.LiveCall;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.call.CallService;
import org.parley.server.telephony.call.EndCall;

import java.util.List;

/// Calls that go on.
public final class CallResource implements CallApi, RestResource {
    private final CallService calls;
    private final CurrentSight sight;
    private final EndCall endCall;
    private final CurrentRequest request;

    @Inject
    CallResource(CallService calls, CurrentSight sight, EndCall endCall, CurrentRequest request) {
        this.calls = calls;
        this.sight = sight;
        this.endCall = endCall;
        this.request = request;
    }

    @Override
    public List<LiveCall> list() {
        Sight seen = sight.get();
        return calls.list().stream().filter(call -> sees(seen, call)).toList();
    }

    @Override
    public void hangUp(String id) {
        LiveCall call = calls.get(id);
        if (!sees(sight.get(), call)) {
            throw Refusal.notFound("call", id);
        }
        endCall.end(call, request.me());
    }

    private static boolean sees(Sight seen, LiveCall call) {
        return seen.seesCall(call.queue(), call.agentId());
    }
}
