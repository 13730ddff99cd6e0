package org.parley.contract.telephony;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.UUID;

/// The queues.
@Path("telephony/queues")
@Produces(MediaType.APPLICATION_JSON)
public interface QueueApi {
    @GET
    @Requires(Permission.QUEUES_READ)
    Page<Queue> list();

    @GET
    @Path("{id}")
    @Requires(Permission.QUEUES_READ)
    Queue get(@PathParam("id") UUID id);
}
