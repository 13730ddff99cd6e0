package org.parley.contract.staff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.UUID;

/// The people of the centre.
@Path("staff")
@Produces(MediaType.APPLICATION_JSON)
public interface StaffApi {
    /// Agents by name.
    ///
    /// @param q part of the login name, full name or extension, any case
    /// @param limit rows of the page, 1 to 1,000
    @GET
    @Path("agents")
    @Requires(Permission.AGENTS_READ)
    Page<Agent> listAgents(
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    @GET
    @Path("agents/{id}")
    @Requires(Permission.AGENTS_READ)
    Agent getAgent(@PathParam("id") UUID id);
}
