package org.parley.contract.reports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.List;

/// The signed-in agent's own calls.
@Path("reports/me/calls")
@Produces(MediaType.APPLICATION_JSON)
public interface OwnCallsApi {
    /// The last calls, newest first.
    @GET
    @Requires(Permission.PHONE_USE)
    List<OwnCall> list(@QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) int limit);
}
