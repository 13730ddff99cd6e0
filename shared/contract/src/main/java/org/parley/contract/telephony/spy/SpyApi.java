package org.parley.contract.telephony.spy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// Listening to agents' calls.
@Path("telephony/spy")
public interface SpyApi {
    /// Rings the telephone of whoever asks; answered, it hears the agent's call, or the next one.
    /// The keys 4, 5 and 6 change to listening, whispering and joining. It ends with the agent's
    /// call; hanging up before does not end that.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CALLS_SPY)
    void begin(@NotNull @Valid SpyRequest request);

    /// Sets one's own PIN. Whoever dials `*55` and an agent's number on any telephone of the house
    /// is asked for it, and then listens as above. Refused when somebody else has the same.
    @PUT
    @Path("pin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CALLS_SPY)
    void changePin(@NotNull @Valid SpyPin pin);
}
