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

    /// Signs in with a password that must be changed, and changes it. Answers like {@link #signIn}
    /// when the password does not fit.
    @POST
    @Path("local/password")
    @Anonymous
    SignedIn changeFirst(@NotNull @Valid FirstPassword change);

    /// Mails a code by which a forgotten password is replaced, to whom the address belongs. The
    /// answer is the same for an address that nobody has. Refused as `CONFLICT` where the server
    /// has no mail account.
    @POST
    @Path("forgotten")
    @Anonymous
    void forgot(@NotNull @Valid ForgottenPassword forgotten);

    /// Replaces a forgotten password by the code of the mail, which works once and for an hour.
    /// Ends all of the person's sessions; a second factor stays.
    @POST
    @Path("reset")
    @Anonymous
    void reset(@NotNull @Valid PasswordReset reset);

    /// Begins a session by a sign-in that was kept. Refused as `UNAUTHENTICATED` when it was ended,
    /// is too old, or the centre allows it no more.
    @POST
    @Path("resume")
    @Anonymous
    SignedIn resume(@NotNull @Valid StayedSignIn stayed);

    /// Ends the session of the token that the request carries, but for what [#resume] needs of it;
    /// one that is not kept ends altogether.
    @POST
    @Path("leave")
    @Requires(Permission.SIGNED_IN)
    void leave();

    /// What a sign-in screen needs to know.
    @GET
    @Path("options")
    @Anonymous
    SignInOptions options();

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
