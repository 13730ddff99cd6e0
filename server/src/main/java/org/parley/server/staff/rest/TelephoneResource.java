package org.parley.server.staff.rest;

import jakarta.inject.Inject;

import org.parley.contract.staff.Telephone;
import org.parley.contract.staff.TelephoneApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Telephones over REST.
public final class TelephoneResource extends EntityResource<Telephone> implements TelephoneApi {
    @Inject
    TelephoneResource(Entities<Telephone> telephones, CurrentRequest request) {
        super(telephones, request);
    }
}
