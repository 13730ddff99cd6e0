package org.parley.contract.auth.account;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.UUID;

/// One's own sessions.
@Path("auth/sessions")
@Produces(MediaType.APPLICATION_JSON)
public interface SessionApi {
    /// The last used first.
    @GET
    @Requires(Permission.SIGNED_IN)
    Page<SessionView> list();

    /// Ends one of one's own sessions.
    @DELETE
    @Path("{id}")
    @Requires(Permission.SIGNED_IN)
    void end(@PathParam("id") UUID id);

    /// Ends all of one's own sessions but the one that asks.
    @DELETE
    @Requires(Permission.SIGNED_IN)
    void endOthers();
}
