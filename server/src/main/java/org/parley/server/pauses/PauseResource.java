package org.parley.server.pauses;

import jakarta.inject.Inject;

import org.parley.contract.pauses.Pause;
import org.parley.contract.pauses.PauseApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Pauses over REST.
public final class PauseResource extends EntityResource<Pause> implements PauseApi {
    @Inject
    PauseResource(Entities<Pause> pauses, CurrentRequest request) {
        super(pauses, request);
    }
}
