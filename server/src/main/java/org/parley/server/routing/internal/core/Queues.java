package org.parley.server.routing.internal.core;

import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.Decision.OfferOutcome;
import org.parley.server.routing.model.QueueSettings;
import org.parley.server.routing.model.RoutingEvent.MemberSet;

import java.util.List;
import java.util.UUID;

/// Queues and who belongs to them.
final class Queues {
    private final Floor floor;
    private final WaitingLine line;
    private final Offers offers;

    Queues(Floor floor, WaitingLine line, Offers offers) {
        this.floor = floor;
        this.line = line;
        this.offers = offers;
    }

    void defined(QueueSettings settings, Turn turn) {
        QueueState queue = floor.queues.get(settings.id());
        if (queue == null) {
            floor.queues.put(settings.id(), new QueueState(settings));
            return;
        }
        queue.settings = settings;
        for (Item item : queue.waiting) {
            line.plan(item);
            item.relax(turn.now());
            turn.place(item);
        }
    }

    void removed(UUID queueId, Turn turn) {
        QueueState queue = floor.queues.remove(queueId);
        if (queue == null) {
            return;
        }
        List<Item> inLine =
                floor.items.values().stream()
                        .filter(item -> item.queue == queue && item.stage != Item.Stage.TALKING)
                        .sorted(Item.ORDER)
                        .toList();
        for (Item item : inLine) {
            if (item.offer != null) {
                offers.cancel(item.offer, OfferOutcome.QUEUE_REMOVED, turn);
            }
            line.leave(item);
            turn.decide(new Decision.ItemStranded(item.id, queueId, item.waited(turn.now())));
        }
        for (Member member : queue.members) {
            member.agent.memberships.remove(member);
        }
        queue.members.clear();
    }

    /// A queue that isn't known is passed over.
    void memberSet(MemberSet event, Turn turn) {
        QueueState queue = floor.queues.get(event.queue());
        if (queue == null) {
            return;
        }
        AgentState agent = floor.agent(event.agent());
        Member member = queue.findMember(agent).orElseGet(() -> added(queue, agent));
        member.position = event.position();
        member.penalty = event.penalty();
        member.skills = event.skills();
        queue.arrange();
        turn.touch(agent);
    }

    private static Member added(QueueState queue, AgentState agent) {
        Member member = new Member(queue, agent);
        queue.members.add(member);
        agent.memberships.add(member);
        return member;
    }

    void memberRemoved(UUID queueId, UUID agentId, Turn turn) {
        AgentState agent = floor.agent(agentId);
        floor.findQueue(queueId)
                .flatMap(queue -> queue.findMember(agent))
                .ifPresent(member -> {
                    member.queue.members.remove(member);
                    agent.memberships.remove(member);
                    member.queue.arrange();
                    member.queue.waiting.forEach(turn::place);
                    turn.touch(agent);
                });
    }
}
