package org.parley.contract.telephony.talk;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// Recording of the talk that the signed-in agent has now. Refused with `CONFLICT` when the talk is
/// not as the command needs it.
@Path("telephony/me/recording")
@Produces(MediaType.APPLICATION_JSON)
public interface TalkRecordingApi {
    @GET
    @Requires(Permission.PHONE_USE)
    TalkRecording recording();

    /// Begins a recording of its own; a talk can have several, one after the other. Refused while
    /// the talk is recorded already.
    @POST
    @Requires(Permission.PHONE_RECORD)
    TalkRecording begin();

    /// Ends what [#begin] has begun. What a queue or a route records cannot be ended.
    @DELETE
    @Requires(Permission.PHONE_RECORD)
    TalkRecording end();

    /// Makes what is said from now on silence in the recording, such as the digits of a card, or
    /// records it again. The recording keeps its length.
    @PUT
    @Path("pause")
    @Requires(Permission.PHONE_RECORD_PAUSE)
    TalkRecording pause(@QueryParam("on") @DefaultValue("true") boolean on);
}
