package org.parley.contract.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// The bar of the signed-in agent.
@Path("staff/me/bar")
@Produces(MediaType.APPLICATION_JSON)
public interface BarApi {
    @GET
    @Requires(Permission.PHONE_USE)
    BarSettings bar();

    /// Changes what is not forced; refused as `FORBIDDEN` when something forced would change.
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.PHONE_USE)
    BarSettings changeBar(@NotNull @Valid BarSettings settings);
}
