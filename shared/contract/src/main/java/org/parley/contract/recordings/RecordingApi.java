package org.parley.contract.recordings;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.io.InputStream;
import java.util.UUID;

/// Recorded calls.
@Path("recordings")
public interface RecordingApi {
    /// The sound of a recording, as WAV (8 kHz, 16 bit).
    @GET
    @Path("{id}/sound")
    @Produces("audio/wav")
    @Requires(Permission.RECORDINGS_PLAY)
    InputStream sound(@PathParam("id") UUID id);
}
