package org.parley.server.routing.rest;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.AgentDeskApi;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.PauseRequest;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.routing.desk.AgentDesk;

import java.util.List;
import java.util.UUID;

/// What the signed-in agent says of himself or herself.
public final class AgentDeskResource implements AgentDeskApi, RestResource {
    private final AgentDesk desk;
    private final CurrentRequest request;

    @Inject
    AgentDeskResource(AgentDesk desk, CurrentRequest request) {
        this.desk = desk;
        this.request = request;
    }

    @Override
    public AgentState state() {
        return desk.state(agent());
    }

    @Override
    public AgentState signOn() {
        return desk.signOn(agent());
    }

    @Override
    public AgentState signOff() {
        return desk.signOff(agent());
    }

    @Override
    public AgentState pause(PauseRequest pause) {
        return desk.pause(agent(), pause.reason());
    }

    @Override
    public AgentState ready() {
        return desk.ready(agent());
    }

    @Override
    public AgentState pauseOn(Channel channel, PauseRequest pause) {
        return desk.pause(agent(), channel, pause.reason());
    }

    @Override
    public AgentState readyOn(Channel channel) {
        return desk.ready(agent(), channel);
    }

    @Override
    public List<PauseReason> pauses() {
        return desk.pauses();
    }

    private UUID agent() {
        Me me = request.me();
        if (me.extension() == null) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Only agents have a state of their own.");
        }
        return me.id();
    }
}
