package org.parley.contract.auth.factor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.auth.Credentials;
import org.parley.contract.platform.Anonymous;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// One's own second factor: time-based codes of an authenticator app (TOTP, RFC 6238: SHA-1, six
/// digits, thirty seconds).
@Path("auth/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SecondFactorApi {
    @GET
    @Requires(Permission.SIGNED_IN)
    SecondFactorState get();

    /// Makes a secret; nothing is asked at sign-in until it is confirmed. Refused as `CONFLICT`
    /// when one is set up already.
    @POST
    @Path("begin")
    @Requires(Permission.SIGNED_IN)
    SecondFactorSetup begin(@NotNull @Valid PasswordProof proof);

    /// Proves that the app has the secret: from now on sign-in asks for a code.
    @POST
    @Path("confirm")
    @Requires(Permission.SIGNED_IN)
    RecoveryCodes confirm(@NotNull @Valid SecondFactorCode code);

    /// Replaces the recovery codes.
    @POST
    @Path("recovery-codes")
    @Requires(Permission.SIGNED_IN)
    RecoveryCodes renew(@NotNull @Valid PasswordProof proof);

    /// Switches it off. Refused as `FORBIDDEN` for a role that must have one.
    @POST
    @Path("off")
    @Requires(Permission.SIGNED_IN)
    void switchOff(@NotNull @Valid PasswordProof proof);

    /// Makes a secret for somebody whose role must have a second factor and who is not signed in
    /// yet.
    @POST
    @Path("local/begin")
    @Anonymous
    SecondFactorSetup beginAtSignIn(@NotNull @Valid Credentials credentials);

    /// Confirms it by the code in the credentials; signing in by the same attempt then needs no
    /// other code.
    @POST
    @Path("local/confirm")
    @Anonymous
    RecoveryCodes confirmAtSignIn(@NotNull @Valid Credentials credentials);
}
