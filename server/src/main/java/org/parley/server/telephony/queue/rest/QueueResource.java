package org.parley.server.telephony.queue.rest;

import jakarta.inject.Inject;

import org.parley.contract.telephony.QueueApi;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Queues over REST.
public final class QueueResource extends EntityResource<VoiceQueue> implements QueueApi {
    @Inject
    QueueResource(Entities<VoiceQueue> queues, CurrentRequest request) {
        super(queues, request);
    }
}
