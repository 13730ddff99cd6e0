package org.parley.contract.tags.given;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.List;
import java.util.UUID;

/// The labels of the signed-in agent's own calls, during a call and after it. Whoever may use the
/// telephone may label own calls, as with dispositions.
@Path("telephony/me/tags")
@Produces(MediaType.APPLICATION_JSON)
public interface OwnTagApi {
    /// All tags there are, by name.
    @GET
    @Requires(Permission.PHONE_USE)
    List<TagOption> options();

    /// What a call is labelled with, by name: by agents and triggers at once, by steps of plans
    /// when it has ended.
    ///
    /// @param call Asterisk's linked id
    @GET
    @Path("calls/{call}")
    @Requires(Permission.PHONE_USE)
    List<TagOption> given(@PathParam("call") @Size(max = 160) String call);

    /// Gives a call a tag, if it has not got it yet.
    ///
    /// @param call Asterisk's linked id
    @PUT
    @Path("calls/{call}/{tag}")
    @Requires(Permission.PHONE_USE)
    void give(@PathParam("call") @Size(max = 160) String call, @PathParam("tag") UUID tag);

    /// Takes a tag off a call, whoever gave it.
    ///
    /// @param call Asterisk's linked id
    @DELETE
    @Path("calls/{call}/{tag}")
    @Requires(Permission.PHONE_USE)
    void take(@PathParam("call") @Size(max = 160) String call, @PathParam("tag") UUID tag);
}
