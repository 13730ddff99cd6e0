package org.parley.contract.staff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.platform.entity.BulkIds;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

import java.util.List;
import java.util.UUID;

/// Teams of agents.
@Path("staff/teams")
@EntityAccess(read = Permission.TEAMS_READ, edit = Permission.TEAMS_EDIT)
public interface TeamApi extends EntityApi<Team> {
    /// What deleting these teams takes back: memberships that the agents have neither directly nor
    /// by a team that stays.
    @GET
    @Path("memberships")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.TEAMS_READ)
    TeamMemberships memberships(
            @QueryParam("ids") @NotNull @Size(min = 1, max = BulkIds.MOST) List<UUID> ids);
}
