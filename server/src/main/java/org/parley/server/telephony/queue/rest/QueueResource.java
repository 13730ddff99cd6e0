package org.parley.server.telephony.queue.rest;

import jakarta.inject.Inject;

import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.Queue;
import org.parley.contract.telephony.QueueApi;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.queue.QueueService;

import java.util.List;
import java.util.UUID;

/// Queues over REST.
public final class QueueResource implements QueueApi, RestResource {
    private final QueueService queues;
    private final CurrentSight sight;

    @Inject
    public QueueResource(QueueService queues, CurrentSight sight) {
        this.queues = queues;
        this.sight = sight;
    }

    @Override
    public Page<Queue> list() {
        Sight seen = sight.get();
        List<Queue> rows =
                queues.listQueues().stream().filter(queue -> seen.seesQueue(queue.id())).toList();
        return new Page<>(rows, rows.size());
    }

    @Override
    public Queue get(UUID id) {
        return queues.findQueue(id)
                .filter(queue -> sight.get().seesQueue(queue.id()))
                .orElseThrow(() -> Refusal.notFound("queue", id));
    }
}
