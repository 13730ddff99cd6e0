package org.parley.server.telephony.call.rest;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.CallApi;
import org.parley.contract.telephony.LiveCall;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.call.CallService;

import java.util.List;

/// Calls that go on.
public final class CallResource implements CallApi, RestResource {
    private final CallService calls;
    private final CurrentSight sight;

    @Inject
    CallResource(CallService calls, CurrentSight sight) {
        this.calls = calls;
        this.sight = sight;
    }

    @Override
    public List<LiveCall> list() {
        Sight seen = sight.get();
        return calls.list().stream().filter(call -> sees(seen, call)).toList();
    }

    @Override
    public void hangUp(String id) {
        if (!sees(sight.get(), calls.get(id))) {
            throw Refusal.notFound("call", id);
        }
        calls.hangUp(id);
    }

    private static boolean sees(Sight seen, LiveCall call) {
        return seen.seesCall(call.queue(), call.agentId());
    }
}
