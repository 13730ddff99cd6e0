package org.parley.server.staff.rest;

import jakarta.inject.Inject;

import org.parley.contract.staff.Team;
import org.parley.contract.staff.TeamApi;
import org.parley.contract.staff.TeamMemberships;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.staff.Memberships;

import java.util.List;
import java.util.UUID;

/// Teams over REST.
public final class TeamResource extends EntityResource<Team> implements TeamApi {
    private final Database db;
    private final Memberships memberships;

    @Inject
    TeamResource(
            Entities<Team> teams, CurrentRequest request, Database db, Memberships memberships) {
        super(teams, request);
        this.db = db;
        this.memberships = memberships;
    }

    @Override
    public TeamMemberships memberships(List<UUID> ids) {
        return db.read(sql -> memberships.countByOnly(sql, ids));
    }
}
