package org.parley.server.routing.internal.core;

import org.parley.server.routing.internal.core.Item.Stage;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.PenaltyRule;
import org.parley.server.routing.model.SkillRule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Moves items in, along and out of their queues, so that each is in exactly one place.
final class WaitingLine {
    private final Floor floor;

    WaitingLine(Floor floor) {
        this.floor = floor;
    }

    /// A new item waits.
    void join(Item item, Turn turn) {
        floor.items.put(item.id, item);
        item.queue.waiting.add(item);
        turn.decide(
                new Decision.ItemQueued(
                        item.id,
                        item.queue.id(),
                        item.queue.channel(),
                        item.priority,
                        item.joinedAt));
        hold(item, turn.now());
        plan(item);
        item.relax(turn.now());
        turn.place(item);
    }

    private void hold(Item item, Instant now) {
        var assigned = item.wishes.assigned();
        Instant until = item.joinedAt.plus(item.wishes.assignedFor());
        if (assigned == null || !until.isAfter(now)) {
            return;
        }
        AgentState agent = floor.agent(assigned);
        if (agent.isSignedOn() && item.queue.findMember(agent).isPresent()) {
            item.held = true;
            floor.timers.at(until, later -> letGo(item, later));
        }
    }

    /// The item is no longer held for its assigned agent.
    void letGo(Item item, Turn turn) {
        if (item.held) {
            item.held = false;
            item.relax(turn.now());
            turn.place(item);
        }
    }

    /// Sets the timers that the settings of the queue ask for.
    void plan(Item item) {
        Duration longest = item.queue.settings.timing().maxWaiting();
        if (longest.isPositive()) {
            floor.timers.at(item.joinedAt.plus(longest), later -> timeOutIfDue(item, later));
        }
        List<Duration> steps = new ArrayList<>();
        var rules = item.queue.settings.rules();
        rules.skills().relaxation().stream().map(SkillRule.Step::after).forEach(steps::add);
        rules.penalties().bands().stream().map(PenaltyRule.Band::after).forEach(steps::add);
        for (Duration step : steps) {
            floor.timers.at(
                    item.joinedAt.plus(step),
                    later -> {
                        item.relax(later.now());
                        later.place(item);
                    });
        }
    }

    /// The item begins to ring.
    void take(Item item) {
        item.queue.waiting.remove(item);
        item.queue.offered++;
        item.stage = Stage.OFFERED;
    }

    /// The item rang in vain and waits again, in its old place.
    void putBack(Item item, Turn turn) {
        item.queue.offered--;
        item.queue.waiting.add(item);
        item.stage = Stage.WAITING;
        timeOutIfDue(item, turn);
        turn.place(item);
    }

    /// Takes the item out of its queue, wherever it stands there.
    void leave(Item item) {
        if (item.stage == Stage.WAITING) {
            item.queue.waiting.remove(item);
        } else if (item.stage == Stage.OFFERED) {
            item.queue.offered--;
        }
        item.stage = Stage.GONE;
        floor.items.remove(item.id);
    }

    void prioritise(Item item, int priority) {
        boolean listed = item.queue.waiting.remove(item);
        item.priority = priority;
        if (listed) {
            item.queue.waiting.add(item);
        }
    }

    private void timeOutIfDue(Item item, Turn turn) {
        Duration longest = item.queue.settings.timing().maxWaiting();
        Duration waited = item.waited(turn.now());
        if (item.wishes.calledBack()) {
            return;
        }
        if (item.stage == Stage.WAITING && longest.isPositive() && waited.compareTo(longest) >= 0) {
            leave(item);
            turn.decide(new Decision.ItemTimedOut(item.id, item.queue.id(), waited));
        }
    }
}
