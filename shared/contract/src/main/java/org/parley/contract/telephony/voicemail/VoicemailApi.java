package org.parley.contract.telephony.voicemail;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/// The messages of boxes.
@Path("telephony/voicemail")
public interface VoicemailApi {
    /// The messages of a box, newest first.
    @GET
    @Path("{id}/messages")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.VOICEMAIL_READ)
    List<VoicemailMessage> list(@PathParam("id") UUID box);

    /// The sound of a message, as WAV. Each time is written down.
    @GET
    @Path("{id}/messages/{message}/sound")
    @Produces("audio/wav")
    @Requires(Permission.VOICEMAIL_READ)
    InputStream sound(@PathParam("id") UUID box, @PathParam("message") String message);

    /// Marks a message as heard: the light of the telephone goes out with the last new one.
    @PUT
    @Path("{id}/messages/{message}/heard")
    @Requires(Permission.VOICEMAIL_EDIT)
    void heard(@PathParam("id") UUID box, @PathParam("message") String message);

    @DELETE
    @Path("{id}/messages/{message}")
    @Requires(Permission.VOICEMAIL_EDIT)
    void delete(@PathParam("id") UUID box, @PathParam("message") String message);
}
