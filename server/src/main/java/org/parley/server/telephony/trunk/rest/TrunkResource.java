package org.parley.server.telephony.trunk.rest;

import jakarta.inject.Inject;

import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.TrunkApi;
import org.parley.contract.telephony.TrunkStatus;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.telephony.trunk.TrunkStates;

import java.util.List;

/// Trunks over REST.
public final class TrunkResource extends EntityResource<Trunk> implements TrunkApi {
    private final TrunkStates states;

    @Inject
    TrunkResource(Entities<Trunk> trunks, TrunkStates states, CurrentRequest request) {
        super(trunks, request);
        this.states = states;
    }

    @Override
    public List<TrunkStatus> states() {
        return states.list();
    }
}
