package org.parley.contract.smtp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// The accounts over which the server sends mail.
@Path("smtp-accounts")
@EntityAccess(read = Permission.SMTP_READ, edit = Permission.SMTP_EDIT)
public interface SmtpAccountApi extends EntityApi<SmtpAccount> {
    /// Sends a mail over an account and tells what the mail server said.
    @POST
    @Path("test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.SMTP_EDIT)
    SmtpTestResult test(@NotNull @Valid SmtpTest test);
}
