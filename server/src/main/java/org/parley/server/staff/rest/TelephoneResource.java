package org.parley.server.staff.rest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.staff.Telephone;
import org.parley.contract.staff.TelephoneApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

import java.util.UUID;

/// Telephones over REST.
public final class TelephoneResource extends EntityResource<Telephone> implements TelephoneApi {
    private final Entities<Telephone> telephones;

    @Inject
    TelephoneResource(Entities<Telephone> telephones, CurrentRequest request) {
        super(telephones, request);
        this.telephones = telephones;
    }

    @Override
    public Telephone create(Telephone telephone) {
        return telephones.get(super.create(telephone).id(), asker());
    }

    @Override
    public Telephone update(UUID id, Telephone telephone, @Nullable String ifMatch) {
        super.update(id, telephone, ifMatch);
        return telephones.get(id, asker());
    }
}
