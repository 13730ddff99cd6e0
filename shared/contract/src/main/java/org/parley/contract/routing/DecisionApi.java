package org.parley.contract.routing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.UUID;

/// The router's stored decisions, to be read and replayed.
@Path("routing/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface DecisionApi {
    /// Newest first.
    ///
    /// @param item only those of this work item
    @GET
    @Requires(Permission.ROUTING_READ)
    Page<DecisionView> list(
            @QueryParam("item") @Nullable String item,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    @GET
    @Path("{id}")
    @Requires(Permission.ROUTING_READ)
    DecisionView get(@PathParam("id") UUID id);

    /// Takes the decision again with changes; nothing happens but the answer.
    @POST
    @Path("{id}/replay")
    @Requires(Permission.ROUTING_READ)
    DecisionView replay(@PathParam("id") UUID id, @NotNull ReplayRequest request);
}
