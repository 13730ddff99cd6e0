package org.parley.server.staff.rest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.staff.Agent;
import org.parley.contract.staff.StaffApi;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.platform.http.RestResource;
import org.parley.server.staff.StaffService;

import java.util.UUID;

/// Agents over REST.
public final class StaffResource implements StaffApi, RestResource {
    private final StaffService staff;
    private final CurrentSight sight;

    @Inject
    public StaffResource(StaffService staff, CurrentSight sight) {
        this.staff = staff;
        this.sight = sight;
    }

    @Override
    public Page<Agent> listAgents(@Nullable String q, int limit, int offset) {
        return staff.listAgents(q, sight.get(), limit, offset);
    }

    @Override
    public Agent getAgent(UUID id) {
        return staff.findAgent(id)
                .filter(agent -> sight.get().seesAgent(agent.id()))
                .orElseThrow(() -> Refusal.notFound("agent", id));
    }
}
