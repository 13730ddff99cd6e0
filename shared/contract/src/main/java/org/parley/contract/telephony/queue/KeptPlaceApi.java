package org.parley.contract.telephony.queue;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.List;
import java.util.UUID;

/// Those who hung up, kept their place in a queue and are to be called back.
@Path("telephony/callbacks")
@Produces(MediaType.APPLICATION_JSON)
public interface KeptPlaceApi {
    /// Those of the queues that one sees, the longest wait first.
    @GET
    @Requires(Permission.REALTIME_READ)
    List<KeptPlace> list();

    /// Gives the place up: nobody is called back for it. A call that is being made for it ends.
    /// Refused with `NOT_FOUND` when there is no such place any more.
    @DELETE
    @Path("{id}")
    @Requires(Permission.ROUTING_CONTROL)
    void delete(@PathParam("id") UUID id);
}
