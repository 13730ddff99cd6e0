package org.parley.contract.realtime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.PauseRequest;

import java.util.List;
import java.util.UUID;

/// What a supervisor does to agents and waiting calls from the board. Only agents, queues and calls
/// are touched that the supervisor sees; each deed is audited under the supervisor's name.
@Path("realtime")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SupervisorApi {
    /// The pauses to choose from.
    @GET
    @Path("pauses")
    @Requires(Permission.ROUTING_CONTROL)
    List<PauseReason> pauses();

    /// Pauses an agent. A call that goes on is not touched; the agent gets no new one.
    @POST
    @Path("agents/{id}/pause")
    @Requires(Permission.ROUTING_CONTROL)
    AgentState pause(@PathParam("id") UUID agent, @NotNull @Valid PauseRequest request);

    /// Ends a pause or a wrap-up.
    @POST
    @Path("agents/{id}/ready")
    @Requires(Permission.ROUTING_CONTROL)
    AgentState ready(@PathParam("id") UUID agent);

    /// Signs an agent off from the queues.
    ///
    /// @param endCalls whether the call that goes on is ended too, which also needs the right to
    ///   end calls; otherwise it goes on
    @POST
    @Path("agents/{id}/sign-off")
    @Requires(Permission.AGENTS_SIGN_OFF)
    AgentState signOff(
            @PathParam("id") UUID agent,
            @QueryParam("endCalls") @DefaultValue("false") boolean endCalls);

    /// Has an agent serve in a queue, or changes with which penalty.
    ///
    /// @param penalty 0 to 1,000; the lower, the sooner
    @PUT
    @Path("agents/{id}/queues/{queue}")
    @Requires(Permission.ROUTING_CONTROL)
    void serve(
            @PathParam("id") UUID agent,
            @PathParam("queue") UUID queue,
            @QueryParam("penalty") @DefaultValue("0") int penalty);

    /// Takes an agent out of a queue. Refused with `CONFLICT` where a team brings the membership.
    @DELETE
    @Path("agents/{id}/queues/{queue}")
    @Requires(Permission.ROUTING_CONTROL)
    void leave(@PathParam("id") UUID agent, @PathParam("queue") UUID queue);

    /// Has the counters of a queue begin anew on the board, from this moment until the day ends.
    /// Calls and reports are not touched.
    @POST
    @Path("queues/{queue}/counters-reset")
    @Requires(Permission.STATISTICS_RESET)
    void resetCounters(@PathParam("queue") UUID queue);

    /// Sets the priority of a waiting call: the higher, the sooner.
    @PUT
    @Path("calls/{id}/priority")
    @Requires(Permission.ROUTING_CONTROL)
    void prioritise(@PathParam("id") String call, @NotNull @Valid PriorityRequest request);

    /// Sends a waiting call to another queue or to a number. Refused with `CONFLICT` when it waits
    /// no more.
    @POST
    @Path("calls/{id}/redirect")
    @Requires(Permission.ROUTING_CONTROL)
    void redirect(@PathParam("id") String call, @NotNull @Valid RedirectRequest request);
}
