package org.parley.contract.dispositions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.List;

/// How the signed-in agent's own calls ended.
///
/// Where a queue demands a word, its agent is paused from the end of the call until there is one,
/// until the queue demands none any more, or until a supervisor makes the agent ready.
@Path("telephony/me/dispositions")
@Produces(MediaType.APPLICATION_JSON)
public interface OwnDispositionApi {
    /// The reason of the pause until a word is chosen.
    String PAUSE = "Disposition";

    /// All words there are, by name.
    @GET
    @Requires(Permission.PHONE_USE)
    List<DispositionOption> options();

    /// Calls that wait for a word, the oldest first.
    @GET
    @Path("due")
    @Requires(Permission.PHONE_USE)
    List<DueDisposition> due();

    /// Says how a call ended, also while it goes on; a later word replaces the earlier.
    ///
    /// @param call Asterisk's linked id
    @PUT
    @Path("calls/{call}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.PHONE_USE)
    void choose(
            @PathParam("call") @Size(max = 160) String call,
            @NotNull @Valid ChosenDisposition chosen);
}
