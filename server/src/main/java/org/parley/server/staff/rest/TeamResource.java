package org.parley.server.staff.rest;

import jakarta.inject.Inject;

import org.parley.contract.staff.Team;
import org.parley.contract.staff.TeamApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Teams over REST.
public final class TeamResource extends EntityResource<Team> implements TeamApi {
    @Inject
    TeamResource(Entities<Team> teams, CurrentRequest request) {
        super(teams, request);
    }
}
