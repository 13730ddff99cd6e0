package org.parley.contract.staff;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// Teams of agents.
@Path("staff/teams")
@EntityAccess(read = Permission.TEAMS_READ, edit = Permission.TEAMS_EDIT)
public interface TeamApi extends EntityApi<Team> {}
