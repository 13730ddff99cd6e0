package org.parley.server.routing.internal.core;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.Presence;
import org.parley.server.routing.model.AgentView;
import org.parley.server.routing.model.AgentView.Stage;
import org.parley.server.routing.model.RoutingSnapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pictures of the state for those outside.
final class Views {
    private Views() {}

    static AgentView of(AgentState agent, Instant now) {
        Presence presence = presence(agent);
        AgentView last = agent.lastView;
        boolean goesOn =
                last != null
                        && last.presence() == presence
                        && (presence != Presence.PAUSED || last.pauses().equals(agent.pauses));
        return new AgentView(
                agent.id,
                presence,
                goesOn && last != null ? last.since() : now,
                agent.signedOnAt,
                Map.copyOf(agent.pauses),
                Set.copyOf(agent.unreachable),
                work(agent));
    }

    private static Presence presence(AgentState agent) {
        boolean wrapUp = false;
        boolean talking = false;
        for (AgentState.Task task : agent.tasks.values()) {
            if (task.stage() == Stage.RINGING) {
                return Presence.RINGING;
            }
            talking |= task.stage() == Stage.TALKING;
            wrapUp |= task.stage() == Stage.WRAP_UP;
        }
        if (talking) {
            return Presence.TALKING;
        }
        if (!agent.isSignedOn()) {
            return Presence.OFFLINE;
        }
        if (!agent.legs.isEmpty()) {
            return Presence.BUSY;
        }
        if (wrapUp) {
            return Presence.WRAP_UP;
        }
        return isPaused(agent) ? Presence.PAUSED : Presence.READY;
    }

    /// Paused as a whole: on voice, or on every channel that he handles.
    private static boolean isPaused(AgentState agent) {
        return agent.pauses.containsKey(Channel.VOICE)
                || (!agent.pauses.isEmpty()
                        && agent.capacity.perChannel().entrySet().stream()
                                .allMatch(e ->
                                        e.getValue() == 0 || agent.pauses.containsKey(e.getKey())));
    }

    private static List<AgentView.Work> work(AgentState agent) {
        List<AgentView.Work> work = new ArrayList<>();
        for (AgentState.Task task : agent.tasks.values()) {
            QueueState queue = task.item().queue;
            work.add(
                    new AgentView.Work(
                            queue.channel(),
                            task.item().id,
                            queue.id(),
                            task.stage(),
                            task.since(),
                            task.until()));
        }
        agent.legs.forEach((name, leg) ->
                work.add(
                        new AgentView.Work(
                                leg.channel(), name, null, Stage.TALKING, leg.since(), null)));
        return List.copyOf(work);
    }

    static RoutingSnapshot of(Floor floor, Instant now) {
        return new RoutingSnapshot(
                now,
                floor.agents.values().stream().map(agent -> of(agent, now)).toList(),
                floor.queues.values().stream().map(Views::of).toList(),
                floor.items.values().stream().sorted(Item.ORDER).map(Views::of).toList());
    }

    private static RoutingSnapshot.QueueView of(QueueState queue) {
        var settings = queue.settings;
        return new RoutingSnapshot.QueueView(
                settings.id(),
                settings.name(),
                settings.channel(),
                queue.members.size(),
                queue.size());
    }

    private static RoutingSnapshot.ItemView of(Item item) {
        return new RoutingSnapshot.ItemView(
                item.id,
                item.queue.id(),
                item.priority,
                item.joinedAt,
                stage(item),
                item.owner == null ? null : item.owner.id,
                item.offer == null ? 0 : item.offer.id);
    }

    private static @Nullable Stage stage(Item item) {
        return switch (item.stage) {
            case OFFERED -> Stage.RINGING;
            case TALKING -> Stage.TALKING;
            case WAITING, GONE -> null;
        };
    }
}
