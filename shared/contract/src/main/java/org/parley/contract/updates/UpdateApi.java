package org.parley.contract.updates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Anonymous;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// Versions and change logs.
@Path("updates")
@Produces(MediaType.APPLICATION_JSON)
public interface UpdateApi {
    /// The server's version and newer ones, for administrators.
    @GET
    @Path("server")
    @Requires(Permission.SETTINGS_WRITE)
    ServerUpdates server();

    /// The server's version and what changed in it, for everybody.
    @GET
    @Path("changelog")
    @Requires(Permission.SIGNED_IN)
    Changelog changelog();

    /// What a desk of this version has to do; asked before it signs in.
    @GET
    @Path("client")
    @Anonymous
    ClientNotice client(@QueryParam("version") @NotBlank @Size(max = 50) String version);
}
