package org.parley.server.staff.rest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.staff.Agent;
import org.parley.contract.staff.StaffApi;
import org.parley.server.platform.http.RestResource;
import org.parley.server.staff.StaffService;

import java.util.UUID;

/// Agents over REST.
public final class StaffResource implements StaffApi, RestResource {
    private final StaffService staff;

    @Inject
    public StaffResource(StaffService staff) {
        this.staff = staff;
    }

    @Override
    public Page<Agent> listAgents(@Nullable String q, int limit, int offset) {
        return staff.listAgents(q, limit, offset);
    }

    @Override
    public Agent getAgent(UUID id) {
        return staff.getAgent(id);
    }
}
