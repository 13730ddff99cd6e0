package org.parley.server.telephony.moh;

import jakarta.inject.Inject;

import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.contract.telephony.moh.MusicApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Music on hold over REST.
public final class MusicResource extends EntityResource<HoldMusic> implements MusicApi {
    @Inject
    MusicResource(Entities<HoldMusic> entities, CurrentRequest request) {
        super(entities, request);
    }
}
