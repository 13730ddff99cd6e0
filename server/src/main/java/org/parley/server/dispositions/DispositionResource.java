package org.parley.server.dispositions;

import jakarta.inject.Inject;

import org.parley.contract.dispositions.Disposition;
import org.parley.contract.dispositions.DispositionApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Dispositions over REST.
public final class DispositionResource extends EntityResource<Disposition>
        implements DispositionApi {
    @Inject
    DispositionResource(Entities<Disposition> dispositions, CurrentRequest request) {
        super(dispositions, request);
    }
}
