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
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.platform.entity.BulkResult;

import java.util.UUID;

/// How things stand with everybody's signing in, for administrators. Nobody changes the account of
/// somebody who may do more: that is refused as `FORBIDDEN`.
@Path("auth/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface AccountApi {
    /// By name.
    ///
    /// @param search a part of the login name or the full name
    @GET
    @Requires(Permission.ACCOUNTS_READ)
    Page<Account> list(
            @QueryParam("q") @Nullable @Size(max = 100) String search,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    /// Everybody's sessions, the last used first.
    @GET
    @Path("sessions")
    @Requires(Permission.ACCOUNTS_READ)
    Page<SessionView> listSessions(
            @QueryParam("q") @Nullable @Size(max = 100) String search,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    /// Ends somebody's session.
    @DELETE
    @Path("sessions/{id}")
    @Requires(Permission.ACCOUNTS_EDIT)
    void endSession(@PathParam("id") UUID id);

    /// Ends all of somebody's sessions.
    @DELETE
    @Path("{id}/sessions")
    @Requires(Permission.ACCOUNTS_EDIT)
    void endSessions(@PathParam("id") UUID id);

    /// Lifts a lock-out.
    @POST
    @Path("{id}/unlock")
    @Requires(Permission.ACCOUNTS_EDIT)
    void unlock(@PathParam("id") UUID id);

    /// Gives somebody another password; ends all of the person's sessions and a lock-out.
    @POST
    @Path("{id}/password")
    @Requires(Permission.ACCOUNTS_EDIT)
    void resetPassword(@PathParam("id") UUID id, @NotNull @Valid GivenPassword password);

    /// Mails each of these people a code with which they choose a password of their own on the
    /// sign-in screen. It works once, for three days. Who has no address is named in the answer.
    @POST
    @Path("invitations")
    @Requires(Permission.ACCOUNTS_EDIT)
    BulkResult invite(@NotNull @Valid Invitation invitation);

    /// Makes each of these people a code as for {@link #invite}, which the administrator hands over
    /// instead of a mail. Who is switched off is named in the answer.
    @POST
    @Path("invitations/codes")
    @Requires(Permission.ACCOUNTS_EDIT)
    InvitationCodes inviteByCode(@NotNull @Valid Invitation invitation);

    /// Takes somebody's second factor away, e.g. after the telephone was lost. Who must have one is
    /// asked to set up another at the next sign-in.
    @DELETE
    @Path("{id}/second-factor")
    @Requires(Permission.ACCOUNTS_EDIT)
    void resetSecondFactor(@PathParam("id") UUID id);
}
