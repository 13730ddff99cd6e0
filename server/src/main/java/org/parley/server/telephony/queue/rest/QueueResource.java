package org.parley.server.telephony.queue.rest;

import jakarta.inject.Inject;

import org.parley.contract.platform.Page;
import org.parley.contract.telephony.Queue;
import org.parley.contract.telephony.QueueApi;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.queue.QueueService;

import java.util.List;
import java.util.UUID;

/// Queues over REST.
public final class QueueResource implements QueueApi, RestResource {
    private final QueueService queues;

    @Inject
    public QueueResource(QueueService queues) {
        this.queues = queues;
    }

    @Override
    public Page<Queue> list() {
        List<Queue> rows = queues.listQueues();
        return new Page<>(rows, rows.size());
    }

    @Override
    public Queue get(UUID id) {
        return queues.getQueue(id);
    }
}
