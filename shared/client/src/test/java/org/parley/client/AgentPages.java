package org.parley.client;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.staff.Agent;

/// A question with parameters, as contracts have them.
@Path("staff/agents")
@Produces(MediaType.APPLICATION_JSON)
public interface AgentPages {
    @GET
    @Requires(Permission.AGENTS_READ)
    Page<Agent> listAgents(
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset);
}
