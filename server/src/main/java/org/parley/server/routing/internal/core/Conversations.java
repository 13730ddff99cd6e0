package org.parley.server.routing.internal.core;

import org.parley.server.routing.internal.core.AgentState.Task;
import org.parley.server.routing.model.AgentView.Stage;
import org.parley.server.routing.model.Decision;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// From the moment an agent has an item to the end of his wrap-up.
final class Conversations {
    private final Floor floor;

    Conversations(Floor floor) {
        this.floor = floor;
    }

    /// The agent has the item, which is in no queue's line any more.
    void begin(Item item, AgentState agent, long offer, Turn turn) {
        item.stage = Item.Stage.TALKING;
        item.owner = agent;
        item.since = turn.now();
        floor.items.put(item.id, item);
        agent.tasks.put(item.id, new Task(item, Stage.TALKING, turn.now(), null));
        agent.missesInRow = 0;
        agent.backOffUntil = Instant.MIN;
        item.queue.findMember(agent).ifPresent(member -> member.answered++);
        floor.rememberAgent(item, agent, turn.now());
        turn.touch(agent);
        turn.decide(
                new Decision.ConversationBegan(
                        offer,
                        item.id,
                        item.queue.id(),
                        item.queue.channel(),
                        agent.id,
                        turn.now(),
                        item.waited(turn.now())));
    }

    void end(Item item, Turn turn) {
        AgentState agent = item.owner;
        if (agent == null) {
            return;
        }
        Instant now = turn.now();
        item.stage = Item.Stage.GONE;
        item.owner = null;
        floor.items.remove(item.id);
        agent.tasks.remove(item.id);
        agent.lastEnded = now;
        item.queue.findMember(agent).ifPresent(member -> member.conversationEnded(now));
        floor.rememberAgent(item, agent, now);
        turn.touch(agent);
        turn.decide(
                new Decision.ConversationClosed(
                        item.id,
                        item.queue.id(),
                        item.queue.channel(),
                        agent.id,
                        now,
                        Duration.between(item.since, now)));
        Duration wrapUp = item.queue.settings.timing().wrapUp();
        if (wrapUp.isPositive() && agent.isSignedOn()) {
            startWrapUp(item, agent, now.plus(wrapUp), turn);
        }
    }

    @SuppressWarnings("ReferenceEquality") // another wrap-up of the same item is another object
    private void startWrapUp(Item item, AgentState agent, Instant until, Turn turn) {
        Task wrapUp = new Task(item, Stage.WRAP_UP, turn.now(), until);
        agent.tasks.put(item.id, wrapUp);
        turn.decide(new Decision.WrapUpStarted(agent.id, item.id, item.queue.id(), until));
        floor.timers.at(
                until,
                later -> {
                    if (agent.tasks.get(item.id) == wrapUp) {
                        finishWrapUp(agent, item.id, later);
                    }
                });
    }

    void wrapUpEnded(UUID agentId, String itemId, Turn turn) {
        finishWrapUp(floor.agent(agentId), itemId, turn);
    }

    /// Ends this wrap-up if there is one.
    void finishWrapUp(AgentState agent, String itemId, Turn turn) {
        Task task = agent.tasks.get(itemId);
        if (task == null || task.stage() != Stage.WRAP_UP) {
            return;
        }
        agent.tasks.remove(itemId);
        turn.touch(agent);
        turn.decide(
                new Decision.WrapUpFinished(agent.id, itemId, task.item().queue.id(), turn.now()));
    }
}
