package org.parley.server.telephony.queue.internal;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.contract.routing.Strategy;
import org.parley.contract.telephony.Queue;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.demo.DemoPart;
import org.parley.server.staff.StaffService;
import org.parley.server.telephony.queue.QueueService;

import java.util.List;

/// Two queues: `sales`, served by ann and bob, and `support`, served by all three.
public final class DemoQueues implements DemoPart {
    private final QueueService queues;
    private final StaffService staff;

    @Inject
    public DemoQueues(QueueService queues, StaffService staff) {
        this.queues = queues;
        this.staff = staff;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void make() {
        queue("sales", "6001", Strategy.LEASTRECENT, List.of("ann", "bob"));
        queue("support", "6002", Strategy.RRMEMORY, List.of("ann", "bob", "eve"));
    }

    private void queue(String name, String number, Strategy strategy, List<String> members) {
        if (queues.findQueueByName(name).isPresent()) {
            return;
        }
        Queue queue = Queue.of(Ids.next(), name, number, strategy);
        queues.createQueue(queue, Actor.SERVER);
        for (String member : members) {
            staff.findAgentByName(member)
                    .ifPresent(a -> queues.addMember(queue.id(), a.id(), 0, Actor.SERVER));
        }
    }
}
