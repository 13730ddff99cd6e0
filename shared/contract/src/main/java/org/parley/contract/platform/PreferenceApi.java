package org.parley.contract.platform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// One's own preferences.
@Path("platform/preferences")
@Produces(MediaType.APPLICATION_JSON)
public interface PreferenceApi {
    /// How keys are written.
    String KEY = "[a-z][a-z0-9.-]{0,99}";

    @GET
    @Path("{key}")
    @Requires(Permission.SIGNED_IN)
    Preference get(@PathParam("key") @Pattern(regexp = KEY) String key);

    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.SIGNED_IN)
    void put(
            @PathParam("key") @Pattern(regexp = KEY) String key,
            @NotNull @Valid Preference preference);
}
