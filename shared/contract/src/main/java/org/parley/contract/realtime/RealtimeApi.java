package org.parley.contract.realtime;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// The live board. The stream of changes is `GET /api/realtime/stream` (`text/event-stream`): an
/// event `snapshot` with a {@link Snapshot}, then events `changes` with {@link Changes}, each with
/// an id `board/sequence`; a request with `Last-Event-ID` gets the changes since then where the
/// server still has them, else a new snapshot. A comment line comes every 10 s. An agent sees only
/// his or her own row, own calls and own queues.
@Path("realtime")
@Produces(MediaType.APPLICATION_JSON)
public interface RealtimeApi {
    /// Path of the stream below `/api`.
    String STREAM = "realtime/stream";

    /// The event name of a {@link Snapshot}.
    String EVENT_SNAPSHOT = "snapshot";

    /// The event name of {@link Changes}.
    String EVENT_CHANGES = "changes";

    @GET
    @Path("snapshot")
    @Requires(Permission.SIGNED_IN)
    Snapshot snapshot();
}
