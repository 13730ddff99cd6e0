package org.parley.server.routing.rest;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.contract.routing.OwnQueue;
import org.parley.contract.routing.OwnQueueApi;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.queue.QueueService;

import java.util.List;
import java.util.UUID;

/// The signed-in agent's own queues.
public final class OwnQueueResource implements OwnQueueApi, RestResource {
    private final QueueService queues;
    private final CurrentRequest request;

    @Inject
    OwnQueueResource(QueueService queues, CurrentRequest request) {
        this.queues = queues;
        this.request = request;
    }

    @Override
    public List<OwnQueue> queues() {
        return queues.listOwn(request.me().id());
    }

    @Override
    public List<OwnQueue> join(UUID queue) {
        return serve(queue, true);
    }

    @Override
    public List<OwnQueue> leave(UUID queue) {
        return serve(queue, false);
    }

    private List<OwnQueue> serve(UUID queue, boolean wanted) {
        Me me = request.me();
        queues.serve(queue, me.id(), wanted, Actor.of(me));
        return queues.listOwn(me.id());
    }
}
