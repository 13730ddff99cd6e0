package org.parley.server.telephony.trunk.rest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.TrunkApi;
import org.parley.contract.telephony.TrunkStatus;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.telephony.trunk.TrunkStates;

import java.util.List;
import java.util.UUID;

/// Trunks over REST. Passwords are not sent back; whether one is stored is said as it is
/// afterwards.
public final class TrunkResource extends EntityResource<Trunk> implements TrunkApi {
    private final TrunkStates states;

    @Inject
    TrunkResource(Entities<Trunk> trunks, TrunkStates states, CurrentRequest request) {
        super(trunks, request);
        this.states = states;
    }

    @Override
    public Trunk create(Trunk trunk) {
        return get(super.create(trunk).id());
    }

    @Override
    public Trunk update(UUID id, Trunk trunk, @Nullable String ifMatch) {
        super.update(id, trunk, ifMatch);
        return get(id);
    }

    @Override
    public List<TrunkStatus> states() {
        return states.list();
    }
}
