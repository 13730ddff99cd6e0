package org.parley.contract.triggers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;
import org.parley.contract.telephony.StepApplication;

import java.util.List;
import java.util.UUID;

/// Triggers.
@Path("triggers")
@EntityAccess(read = Permission.TRIGGERS_READ, edit = Permission.TRIGGERS_EDIT)
public interface TriggerApi extends EntityApi<Trigger> {
    /// What an action can be, in the order of a palette.
    @GET
    @Path("actions")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.TRIGGERS_READ)
    List<StepApplication> actions();

    /// Says what every trigger would do, and does nothing.
    @POST
    @Path("dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.TRIGGERS_READ)
    List<TriggerVerdict> dryRun(@NotNull @Valid TriggerCase happened);

    /// What triggers did in the last 30 days, newest first.
    ///
    /// @param trigger of this one only; of all, when absent
    @GET
    @Path("runs")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.TRIGGERS_READ)
    Page<TriggerRun> runs(
            @QueryParam("trigger") @Nullable UUID trigger,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);
}
