package org.parley.contract.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.List;

/// What an agent says of his or her own state. Each command answers the state it led to.
@Path("routing/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface AgentDeskApi {
    @GET
    @Requires(Permission.PHONE_USE)
    AgentState state();

    /// Signs on to the queues, ready. Harmless when signed on already.
    @POST
    @Path("sign-on")
    @Requires(Permission.PHONE_USE)
    AgentState signOn();

    /// Signs off from the queues; a call that goes on is not touched.
    @POST
    @Path("sign-off")
    @Requires(Permission.PHONE_USE)
    AgentState signOff();

    @POST
    @Path("pause")
    @Requires(Permission.PHONE_USE)
    AgentState pause(@NotNull @Valid PauseRequest request);

    /// Ready again: ends a pause or a wrap-up.
    @POST
    @Path("ready")
    @Requires(Permission.PHONE_USE)
    AgentState ready();

    /// Pauses on one channel; work of the others goes on coming.
    @POST
    @Path("channels/{channel}/pause")
    @Requires(Permission.PHONE_PAUSE_CHANNELS)
    AgentState pauseOn(@PathParam("channel") Channel channel, @NotNull @Valid PauseRequest request);

    /// Serves one channel again; pauses on others stay.
    @POST
    @Path("channels/{channel}/ready")
    @Requires(Permission.PHONE_PAUSE_CHANNELS)
    AgentState readyOn(@PathParam("channel") Channel channel);

    /// The pauses to choose from.
    @GET
    @Path("pauses")
    @Requires(Permission.PHONE_USE)
    List<PauseReason> pauses();
}
