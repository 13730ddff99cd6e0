package org.parley.contract.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// Settings of the centre. A change names the version that it is based on and is refused as `STALE`
/// when there is a newer one.
@Path("settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SettingsApi {
    @GET
    @Path("general")
    @Requires(Permission.SETTINGS_READ)
    GeneralSettings general();

    /// The part of it that every desk obeys, whoever is signed in.
    @GET
    @Path("desks")
    @Requires(Permission.SIGNED_IN)
    DeskRules desks();

    @PUT
    @Path("general")
    @Requires(Permission.SETTINGS_WRITE)
    GeneralSettings changeGeneral(@NotNull @Valid GeneralSettings settings);

    @GET
    @Path("network")
    @Requires(Permission.SETTINGS_READ)
    NetworkSettings network();

    @PUT
    @Path("network")
    @Requires(Permission.SETTINGS_WRITE)
    NetworkSettings changeNetwork(@NotNull @Valid NetworkSettings settings);
}
