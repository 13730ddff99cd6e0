package org.parley.contract.auth;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.auth.directory.DirectoryTried;
import org.parley.contract.auth.directory.DirectoryTry;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// How strict sign-in is.
@Path("auth/security")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SecurityApi {
    @GET
    @Requires(Permission.SECURITY_READ)
    SecuritySettings get();

    /// Changes them all; the answer carries the new version. A version that is no longer the
    /// present one is refused as `STALE`.
    @PUT
    @Requires(Permission.SECURITY_EDIT)
    SecuritySettings put(@NotNull @Valid SecuritySettings settings);

    /// Tries settings of the directory, stored or not: connects, searches, signs somebody in. What
    /// failed is part of the answer. Settings that break a rule are refused as they are by `put`.
    @POST
    @Path("directory/try")
    @Requires(Permission.SECURITY_EDIT)
    DirectoryTried tryDirectory(@NotNull @Valid DirectoryTry wanted);
}
