package org.parley.server.realtime.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.realtime.RealtimeApi;
import org.parley.contract.realtime.Snapshot;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.LastingAnswers;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.http.TokenCheck;
import org.parley.server.realtime.Attendance;
import org.parley.server.realtime.internal.BoardLog;
import org.parley.server.realtime.internal.BoardStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.OutputStream;

/// The board as a snapshot and as a stream.
public final class RealtimeResource implements RestResource, RealtimeApi, LastingAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(RealtimeResource.class);

    private final BoardLog board;
    private final BoardStreams streams;
    private final Attendance attendance;
    private final CurrentRequest request;
    private final TokenCheck tokens;

    @Inject
    public RealtimeResource(
            BoardLog board,
            BoardStreams streams,
            Attendance attendance,
            CurrentRequest request,
            TokenCheck tokens) {
        this.board = board;
        this.streams = streams;
        this.attendance = attendance;
        this.request = request;
        this.tokens = tokens;
    }

    @Override
    public Snapshot snapshot() {
        return streams.snapshotFor(request.me());
    }

    /// The board's changes as they happen; see {@link RealtimeApi}.
    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Requires(Permission.SIGNED_IN)
    public Response stream(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId) {
        Me me = request.me();
        String token = request.token();
        StreamingOutput output = out -> write(me, token, lastEventId, out);
        return Response.ok(output).header("X-Accel-Buffering", "no").build();
    }

    @Override
    public void endAnswers() {
        board.close();
    }

    private void write(
            Me me, @Nullable String token, @Nullable String lastEventId, OutputStream out) {
        attendance.came(me.id());
        try {
            streams.write(me, lastEventId, () -> isStill(me, token), out);
        } catch (IOException e) {
            LOG.debug("{} has left the stream: {}", me.name(), e.getMessage());
        } finally {
            attendance.left(me.id());
        }
    }

    private boolean isStill(Me me, @Nullable String token) {
        return token == null || tokens.bearer(token).filter(me::equals).isPresent();
    }
}
