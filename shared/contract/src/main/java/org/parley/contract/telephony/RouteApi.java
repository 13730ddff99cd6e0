package org.parley.contract.telephony;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;
import org.parley.contract.telephony.route.RouteCase;
import org.parley.contract.telephony.route.RouteVerdict;

import java.util.List;

/// Routes: inbound, internal and outbound numbers with their action plans.
@Path("telephony/routes")
@EntityAccess(read = Permission.ROUTES_READ, edit = Permission.ROUTES_EDIT)
public interface RouteApi extends EntityApi<Route> {
    /// What a step of a plan can be, in the order of a palette.
    @GET
    @Path("applications")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.ROUTES_READ)
    List<StepApplication> applications();

    /// Says which route takes a made-up call and which steps of its plan would be taken. Nothing is
    /// called.
    @POST
    @Path("dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.ROUTES_READ)
    RouteVerdict dryRun(@NotNull @Valid RouteCase call);
}
