package org.parley.server.realtime.supervision;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.AgentQueue;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.LiveCall;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.desk.AgentDesk;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.telephony.call.CallService;
import org.parley.server.telephony.call.EndCall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a supervisor does to agents and waiting calls. The agent must be one whom the supervisor
/// sees; each deed is written down before it is done.
///
/// Refuses: `NOT_FOUND` for what the supervisor does not see, `AGENT_NOT_SIGNED_ON`, `CONFLICT`.
final class Supervision {
    /// What these deeds are called in the audit.
    static final String DUTY = "agent-duty";

    private static final RecordShape<AgentAccount> SHAPE = new RecordShape<>(AgentAccount.class);

    private final DeedLog deeds;
    private final Entities<AgentAccount> agents;
    private final AgentDesk desk;
    private final RoutingService routing;
    private final CallService calls;
    private final EndCall endCall;
    private final Visibility visibility;

    @Inject
    Supervision(
            DeedLog deeds,
            Entities<AgentAccount> agents,
            AgentDesk desk,
            RoutingService routing,
            CallService calls,
            EndCall endCall,
            Visibility visibility) {
        this.deeds = deeds;
        this.agents = agents;
        this.desk = desk;
        this.routing = routing;
        this.calls = calls;
        this.endCall = endCall;
        this.visibility = visibility;
    }

    /// An agent's state as the audit keeps it.
    ///
    /// @param reason of a pause
    private record Duty(String presence, @Nullable String reason) {
        static Duty of(AgentState state) {
            return new Duty(state.presence().name(), state.pauseReason());
        }
    }

    private record Priority(int priority) {}

    List<PauseReason> pauses() {
        return desk.pauses();
    }

    AgentState pause(UUID id, String reason, Me me) {
        AgentAccount agent = signedOn(id, me);
        AgentState now = desk.pause(id, reason);
        write(me, "realtime.pause", agent, new Duty("PAUSED", reason));
        return now;
    }

    AgentState ready(UUID id, Me me) {
        AgentAccount agent = signedOn(id, me);
        AgentState now = desk.readyAllTheSame(id);
        write(me, "realtime.ready", agent, Duty.of(now));
        return now;
    }

    AgentState signOff(UUID id, boolean endCalls, Me me) {
        AgentAccount agent = signedOn(id, me);
        AgentState now = desk.signOff(id);
        write(me, "realtime.sign-off", agent, Duty.of(now));
        if (endCalls) {
            calls.list().stream()
                    .filter(call -> id.equals(call.agentId()))
                    .forEach(call -> endCall.end(call, me));
        }
        return now;
    }

    void serve(UUID id, UUID queue, int penalty, Me me) {
        AgentAccount agent = agents.get(id, Asker.of(me));
        mustSee(queue, me);
        List<AgentQueue> places = without(agent, queue);
        places.add(new AgentQueue(queue, penalty, true));
        store(agent, places, me);
    }

    void leave(UUID id, UUID queue, Me me) {
        AgentAccount agent = agents.get(id, Asker.of(me));
        mustSee(queue, me);
        boolean byTeam =
                agent.queues().stream()
                        .anyMatch(place -> place.queueId().equals(queue) && !place.direct());
        if (byTeam) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    agent.fullName()
                            + " serves in this queue by a team. Take the agent out of the team, or"
                            + " the team out of the queue.");
        }
        store(agent, without(agent, queue), me);
    }

    void prioritise(String id, int priority, Me me) {
        LiveCall call = calls.get(id);
        if (!visibility.of(me).seesCall(call.queue(), call.agentId())) {
            throw Refusal.notFound("call", id);
        }
        if (call.state() != CallState.WAITING && call.state() != CallState.RINGING) {
            throw new Refusal(
                    ErrorCode.CONFLICT, "The call does not wait any more, so nothing is sooner.");
        }
        routing.submit(new RoutingEvent.ItemPrioritised(call.id(), priority));
        deeds.write(
                me,
                "realtime.prioritise",
                new Subject("call", call.id(), call.callerNumber()),
                new Priority(priority));
    }

    private AgentAccount signedOn(UUID id, Me me) {
        AgentAccount agent = agents.get(id, Asker.of(me));
        if (desk.state(id).signedOnAt() == null) {
            throw new Refusal(
                    ErrorCode.AGENT_NOT_SIGNED_ON,
                    agent.fullName() + " is not signed on to the queues.");
        }
        return agent;
    }

    private void mustSee(UUID queue, Me me) {
        if (!visibility.of(me).seesQueue(queue)) {
            throw Refusal.notFound("queue", queue);
        }
    }

    private static List<AgentQueue> without(AgentAccount agent, UUID queue) {
        List<AgentQueue> places = new ArrayList<>(agent.queues());
        places.removeIf(place -> place.queueId().equals(queue));
        return places;
    }

    private void store(AgentAccount agent, List<AgentQueue> places, Me me) {
        agents.update(
                SHAPE.with(agent, Map.of("queues", places)),
                version -> version == agent.version(),
                Asker.of(me));
    }

    private void write(Me me, String action, AgentAccount agent, Duty now) {
        deeds.write(me, action, new Subject(DUTY, agent.id().toString(), agent.name()), now);
    }
}
