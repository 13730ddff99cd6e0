package org.parley.contract.platform;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// What anyone may ask the server.
@Path("platform")
@Produces(MediaType.APPLICATION_JSON)
public interface PlatformApi {
    @GET
    @Path("info")
    @Anonymous
    ServerInfo info();

    /// The authority whose certificate a desk pins when a person has confirmed its fingerprint.
    @GET
    @Path("authority")
    @Anonymous
    ServerAuthority authority();
}
