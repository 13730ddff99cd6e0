package org.parley.contract.licensing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Creates;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// The licence and requests for another.
@Path("licensing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface LicensingApi {
    @GET
    @Path("licence")
    @Requires(Permission.SETTINGS_READ)
    Licence licence();

    /// What the code would change, without changing it.
    @POST
    @Path("licence/preview")
    @Requires(Permission.SETTINGS_WRITE)
    LicenceChange preview(@NotNull @Valid LicenceCode code);

    /// Asks the vendor's service for this server's licence; changes nothing.
    ///
    /// @throws org.parley.contract.platform.Refusal `CONFLICT` where no address of the vendor is
    ///   set, `UNAVAILABLE` when it does not answer with a licence
    @POST
    @Path("licence/fetch")
    @Requires(Permission.SETTINGS_WRITE)
    LicenceCode fetch();

    /// Takes the licence of the code into force. Who is signed in stays so.
    @PUT
    @Path("licence")
    @Requires(Permission.SETTINGS_WRITE)
    LicenceChange apply(@NotNull @Valid LicenceCode code);

    /// Stores a request for another plan.
    @POST
    @Path("plan-requests")
    @Creates
    @Requires(Permission.SETTINGS_WRITE)
    StoredPlanRequest request(@NotNull @Valid PlanRequest request);

    /// The requests, newest first.
    @GET
    @Path("plan-requests")
    @Requires(Permission.SETTINGS_READ)
    Page<StoredPlanRequest> listRequests();
}
