package org.parley.contract.auth.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Creates;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.UUID;

/// The keys of programs.
@Path("auth/keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ApiKeyApi {
    /// By name.
    ///
    /// @param search a part of the key's name or of its owner's
    @GET
    @Requires(Permission.KEYS_READ)
    Page<ApiKey> list(
            @QueryParam("q") @Nullable @Size(max = 100) String search,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    /// Makes a key that acts in the name of whoever makes it.
    @POST
    @Creates
    @Requires(Permission.KEYS_EDIT)
    MadeApiKey create(@NotNull @Valid NewApiKey key);

    /// Ends a key at once.
    @DELETE
    @Path("{id}")
    @Requires(Permission.KEYS_EDIT)
    void delete(@PathParam("id") UUID id);
}
