package org.parley.contract.staff;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// The internal numbers, each of which belongs to one agent, user, telephone or queue.
@Path("staff/numbers")
@Produces(MediaType.APPLICATION_JSON)
public interface NumberPlanApi {
    /// The first number that nobody has.
    @GET
    @Path("free")
    @Requires(Permission.SIGNED_IN)
    FreeNumber free();
}
