package org.parley.server.routing.internal.core;

import org.parley.contract.routing.Channel;
import org.parley.server.routing.internal.core.AgentState.Leg;
import org.parley.server.routing.internal.core.AgentState.Task;
import org.parley.server.routing.model.AgentView;
import org.parley.server.routing.model.AgentView.Stage;
import org.parley.server.routing.model.RoutingEvent.AgentBusy;
import org.parley.server.routing.model.RoutingEvent.AgentFree;
import org.parley.server.routing.model.RoutingEvent.AgentPaused;
import org.parley.server.routing.model.RoutingEvent.AgentReachability;
import org.parley.server.routing.model.RoutingEvent.AgentSignedOn;
import org.parley.server.routing.model.RoutingEvent.AgentUnpaused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Agents who come, go, pause and are busy with things of their own.
final class Agents {
    private final Floor floor;
    private final WaitingLine line;
    private final Offers offers;
    private final Conversations conversations;

    Agents(Floor floor, WaitingLine line, Offers offers, Conversations conversations) {
        this.floor = floor;
        this.line = line;
        this.offers = offers;
        this.conversations = conversations;
    }

    void signedOn(AgentSignedOn event, Turn turn) {
        AgentState agent = floor.agent(event.agent());
        agent.capacity = event.capacity();
        if (!agent.isSignedOn()) {
            agent.signedOnAt = turn.now();
            agent.missesInRow = 0;
            agent.backOffUntil = Instant.MIN;
        }
        turn.touch(agent);
    }

    void signedOff(UUID agentId, Turn turn) {
        AgentState agent = floor.agent(agentId);
        agent.signedOnAt = null;
        agent.pauses.clear();
        agent.memberships.forEach(member -> member.paused = false);
        turn.touch(agent);
        offers.signedOff(agent, turn);
        for (Task task : List.copyOf(agent.tasks.values())) {
            if (task.stage() == Stage.WRAP_UP) {
                conversations.finishWrapUp(agent, task.item().id, turn);
            }
        }
        for (Member member : agent.memberships) {
            for (Item item : member.queue.waiting) {
                if (item.held && agentId.equals(item.wishes.assigned())) {
                    line.letGo(item, turn);
                }
            }
        }
    }

    void paused(AgentPaused event, Turn turn) {
        AgentState agent = floor.agent(event.agent());
        for (Channel channel : event.channels()) {
            AgentView.Pause before = agent.pauses.get(channel);
            if (before == null || !before.reason().equals(event.reason())) {
                agent.pauses.put(channel, new AgentView.Pause(event.reason(), turn.now()));
            }
        }
        turn.touch(agent);
    }

    void unpaused(AgentUnpaused event, Turn turn) {
        AgentState agent = floor.agent(event.agent());
        agent.pauses.keySet().removeAll(event.channels());
        for (Member member : agent.memberships) {
            if (event.channels().contains(member.queue.channel())) {
                member.paused = false;
            }
        }
        turn.touch(agent);
    }

    void reachability(AgentReachability event, Turn turn) {
        AgentState agent = floor.agent(event.agent());
        if (event.reachable()) {
            agent.unreachable.remove(event.channel());
        } else {
            agent.unreachable.add(event.channel());
        }
        turn.touch(agent);
    }

    void busy(AgentBusy event, Turn turn) {
        AgentState agent = floor.agent(event.agent());
        agent.legs.putIfAbsent(event.leg(), new Leg(event.channel(), turn.now()));
        turn.touch(agent);
    }

    void free(AgentFree event, Turn turn) {
        Optional.ofNullable(floor.agents.get(event.agent()))
                .ifPresent(agent -> {
                    agent.legs.remove(event.leg());
                    turn.touch(agent);
                });
    }
}
