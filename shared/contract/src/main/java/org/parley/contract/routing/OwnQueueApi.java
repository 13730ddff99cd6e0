package org.parley.contract.routing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.List;
import java.util.UUID;

/// The queues of which the signed-in agent is a member, which he or she may leave for a while and
/// join again. Leaving touches no call that goes on; it holds until the agent joins again.
@Path("routing/me/queues")
@Produces(MediaType.APPLICATION_JSON)
public interface OwnQueueApi {
    /// By name.
    @GET
    @Requires(Permission.PHONE_USE)
    List<OwnQueue> queues();

    /// Harmless when joined already. Answers all of them.
    @POST
    @Path("{queue}/join")
    @Requires(Permission.PHONE_QUEUES)
    List<OwnQueue> join(@PathParam("queue") UUID queue);

    /// Harmless when left already. Answers all of them.
    @POST
    @Path("{queue}/leave")
    @Requires(Permission.PHONE_QUEUES)
    List<OwnQueue> leave(@PathParam("queue") UUID queue);
}
