package org.parley.contract.recordings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.reports.CallRecord;

import java.io.InputStream;
import java.util.UUID;

/// Recorded calls.
@Path("recordings")
public interface RecordingApi {
    /// One's own calls that were recorded, newest first.
    @GET
    @Path("mine")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.RECORDINGS_PLAY)
    Page<CallRecord> mine(
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    /// The sound of a recording, as WAV (8 kHz, 16 bit).
    @GET
    @Path("{id}/sound")
    @Produces("audio/wav")
    @Requires(Permission.RECORDINGS_PLAY)
    InputStream sound(@PathParam("id") UUID id);
}
