package org.parley.contract.configuration;

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

import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// Configuration as code. What is applied goes through the same rules as what is typed into a form,
/// all of it in one transaction: everything, or nothing.
@Path("configuration")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ConfigurationApi {
    /// All settings as files.
    @GET
    @Path("files")
    @Requires(Permission.SETTINGS_WRITE)
    ConfigurationFiles export();

    /// What applying the files would change; changes nothing.
    @POST
    @Path("plan")
    @Requires(Permission.SETTINGS_WRITE)
    ConfigurationPlan plan(@NotNull @Valid ConfigurationFiles wanted);

    /// Makes the settings what the files say.
    ///
    /// @return what was changed
    @POST
    @Path("apply")
    @Requires(Permission.SETTINGS_WRITE)
    ConfigurationPlan apply(@NotNull @Valid ApplyRequest request);

    /// The moments to which one can go back, newest first.
    @GET
    @Path("states")
    @Requires(Permission.SETTINGS_WRITE)
    Page<ConfigurationState> states(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    /// What going back would change; changes nothing.
    @POST
    @Path("rollback/plan")
    @Requires(Permission.SETTINGS_WRITE)
    ConfigurationPlan planRollback(@NotNull @Valid RollbackRequest request);

    /// Makes the settings what they were at an earlier moment.
    ///
    /// @return what was changed
    @POST
    @Path("rollback")
    @Requires(Permission.SETTINGS_WRITE)
    ConfigurationPlan rollback(@NotNull @Valid RollbackRequest request);
}
