package org.parley.contract.recordings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.telephony.Direction;

import java.io.InputStream;
import java.util.UUID;

/// Recorded calls. Everybody finds only those of the queues and agents that he or she sees.
@Path("recordings")
public interface RecordingApi {
    /// Recordings, newest first.
    ///
    /// @param from ISO 8601 instant, of calls that started at or after it
    /// @param to ISO 8601 instant, of calls that started before it
    /// @param agent the id of who talked
    /// @param queue the name of the queue
    /// @param rating with just so many stars; 0 for those without
    /// @param q part of the caller's number or name, of the dialled number or of the note, any case
    /// @param sort a column's name, with `-` before it for descending: `startedAt`, `millis`,
    ///   `callerNumber`, `queue`, `agentName`, `rating`
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.RECORDINGS_PLAY)
    Page<Recording> list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("agent") @Nullable UUID agent,
            @QueryParam("queue") @Nullable String queue,
            @QueryParam("direction") @Nullable Direction direction,
            @QueryParam("rating") @Nullable @Min(0) @Max(5) Integer rating,
            @QueryParam("q") @Nullable String q,
            @QueryParam("sort") @DefaultValue("-startedAt") String sort,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    /// One's own calls that were recorded, newest first.
    @GET
    @Path("mine")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.RECORDINGS_PLAY)
    Page<CallRecord> mine(
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    @GET
    @Path("settings")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.SETTINGS_READ)
    RecordingSettings settings();

    /// Refused as `STALE` when it is based on an older version.
    @PUT
    @Path("settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.SETTINGS_WRITE)
    RecordingSettings changeSettings(@NotNull @Valid RecordingSettings settings);

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.RECORDINGS_PLAY)
    Recording get(@PathParam("id") UUID id);

    /// The sound of a recording to listen to, as WAV (8 kHz, 16 bit), or the part of it that a
    /// `Range` asks for. Each time is written down.
    @GET
    @Path("{id}/sound")
    @Produces("audio/wav")
    @Requires(Permission.RECORDINGS_PLAY)
    InputStream sound(@PathParam("id") UUID id);

    /// The same as a file to keep. Each time is written down.
    @GET
    @Path("{id}/file")
    @Produces("audio/wav")
    @Requires(Permission.RECORDINGS_DOWNLOAD)
    InputStream file(@PathParam("id") UUID id);

    /// Several, at most 100, as one zip file. Each recording is written down.
    @POST
    @Path("zip")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("application/zip")
    @Requires(Permission.RECORDINGS_DOWNLOAD)
    InputStream zip(@NotNull @Valid RecordingChoice chosen);

    @PUT
    @Path("{id}/rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.RECORDINGS_RATE)
    Recording rate(@PathParam("id") UUID id, @NotNull @Valid Rating rating);

    /// Deletes file and row.
    @DELETE
    @Path("{id}")
    @Requires(Permission.RECORDINGS_DELETE)
    void delete(@PathParam("id") UUID id);
}
