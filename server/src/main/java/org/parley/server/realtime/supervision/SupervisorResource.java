package org.parley.server.realtime.supervision;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.contract.realtime.PriorityRequest;
import org.parley.contract.realtime.RedirectRequest;
import org.parley.contract.realtime.SupervisorApi;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.PauseRequest;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

import java.util.List;
import java.util.UUID;

/// Supervisors' deeds over REST.
public final class SupervisorResource implements SupervisorApi, RestResource {
    private final Supervision supervision;
    private final Redirection redirection;
    private final CountersReset counters;
    private final CurrentRequest request;

    @Inject
    SupervisorResource(
            Supervision supervision,
            Redirection redirection,
            CountersReset counters,
            CurrentRequest request) {
        this.counters = counters;
        this.supervision = supervision;
        this.redirection = redirection;
        this.request = request;
    }

    @Override
    public List<PauseReason> pauses() {
        return supervision.pauses();
    }

    @Override
    public AgentState pause(UUID agent, PauseRequest pause) {
        return supervision.pause(agent, pause.reason(), request.me());
    }

    @Override
    public AgentState ready(UUID agent) {
        return supervision.ready(agent, request.me());
    }

    @Override
    public AgentState signOff(UUID agent, boolean endCalls) {
        Me me = request.me();
        if (endCalls && !me.permissions().contains(Permission.CALLS_CONTROL)) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    "Ending calls of others needs a right that you do not have. Sign the agent off"
                            + " without ending the call.");
        }
        return supervision.signOff(agent, endCalls, me);
    }

    @Override
    public void serve(UUID agent, UUID queue, int penalty) {
        supervision.serve(agent, queue, penalty, request.me());
    }

    @Override
    public void leave(UUID agent, UUID queue) {
        supervision.leave(agent, queue, request.me());
    }

    @Override
    public void resetCounters(UUID queue) {
        counters.run(queue, request.me());
    }

    @Override
    public void prioritise(String call, PriorityRequest wanted) {
        supervision.prioritise(call, wanted.priority(), request.me());
    }

    @Override
    public void redirect(String call, RedirectRequest wanted) {
        redirection.run(call, wanted, request.me());
    }
}
