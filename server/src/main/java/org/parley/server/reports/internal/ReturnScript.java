package org.parley.server.reports.internal;

import jakarta.inject.Inject;

import org.parley.contract.reports.CallReturn;
import org.parley.server.platform.agi.AgiCall;
import org.parley.server.platform.agi.AgiScript;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.config.Dialplan;

/// An agent's telephone wants to call the other party of an earlier call: says the number to the
/// dialplan, and not to the telephone. Only calls of the telephone's own agent count.
public final class ReturnScript implements AgiScript {
    private final OwnCalls calls;
    private final Telephones telephones;

    @Inject
    ReturnScript(OwnCalls calls, Telephones telephones) {
        this.calls = calls;
        this.telephones = telephones;
    }

    @Override
    public void run(AgiCall call) {
        String earlier = call.variable("PJSIP_HEADER(read," + CallReturn.HEADER + ")");
        call.set(
                Dialplan.RETURN_NUMBER,
                telephones
                        .findOwner(new ChannelName(call.channel()).endpoint())
                        .flatMap(agent -> calls.findNumber(agent.id(), earlier))
                        .orElse(""));
    }
}
