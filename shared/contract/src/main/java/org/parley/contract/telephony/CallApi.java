package org.parley.contract.telephony;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.List;

/// Calls that go on.
@Path("telephony/calls")
@Produces(MediaType.APPLICATION_JSON)
public interface CallApi {
    @GET
    @Requires(Permission.REALTIME_READ)
    List<LiveCall> list();

    /// Ends a call for all its parties.
    @POST
    @Path("{id}/hangup")
    @Requires(Permission.CALLS_CONTROL)
    void hangUp(@PathParam("id") String id);
}
