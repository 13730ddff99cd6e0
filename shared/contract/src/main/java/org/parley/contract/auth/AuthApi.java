package org.parley.contract.auth;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Anonymous;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// Signing in and out. A wrong name and a wrong password get the same answer in the same time.
@Path("auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface AuthApi {
    /// Signs in by name and password.
    @POST
    @Path("local")
    @Anonymous
    SignedIn signIn(@NotNull @Valid Credentials credentials);

    /// Ends the session of the token that the request carries.
    @POST
    @Path("logout")
    @Requires(Permission.SIGNED_IN)
    void signOut();

    @GET
    @Path("me")
    @Requires(Permission.SIGNED_IN)
    Me me();

    @POST
    @Path("password")
    @Requires(Permission.SIGNED_IN)
    void changePassword(@NotNull @Valid NewPassword change);
}
