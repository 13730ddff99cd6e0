package org.parley.contract.auth.sso;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.Anonymous;

/// Signing in by the identity provider, in the system's browser.
@Path("auth/sso")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SsoApi {
    @POST
    @Path("begin")
    @Anonymous
    SsoBegun begin(@NotNull @Valid SsoBegin begin);

    /// Exchanges the code. Refused as `SIGN_IN_FAILED` when the provider does not confirm it, as
    /// `FORBIDDEN` when there is nobody of this name here.
    @POST
    @Path("finish")
    @Anonymous
    SignedIn finish(@NotNull @Valid SsoFinish finish);
}
