package org.parley.server.realtime.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.realtime.Snapshot;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.masking.Discretion;
import org.parley.server.platform.stream.Beat;
import org.parley.server.platform.stream.Frame;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/// Streams the board to its receivers, each on the thread that calls.
@Singleton
public final class BoardStreams {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final long RETRY_MILLIS = 2_000;
    private static final Duration CHECK = Duration.ofMinutes(1);

    private final BoardLog board;
    private final Visibility visibility;
    private final Discretion discretion;
    private final SharedFrames shared;
    private final Duration heartbeat;
    private final AtomicInteger receivers = new AtomicInteger();
    private final Map<UUID, Integer> doubts = new ConcurrentHashMap<>();

    @Inject
    public BoardStreams(BoardLog board, Visibility visibility, Discretion discretion) {
        this(board, visibility, discretion, HEARTBEAT);
    }

    BoardStreams(BoardLog board, Visibility visibility, Discretion discretion, Duration heartbeat) {
        this.discretion = discretion;
        this.board = board;
        this.visibility = visibility;
        this.heartbeat = heartbeat;
        this.shared = new SharedFrames(board);
    }

    /// How many receivers there are.
    public int receivers() {
        return receivers.get();
    }

    /// Has the person's receivers asked at once whether they may go on.
    public void doubt(UUID person) {
        doubts.merge(person, 1, Integer::sum);
        board.beat().touch();
    }

    /// What a person may see of the board.
    public Snapshot snapshotFor(Me me) {
        Snapshot whole = board.snapshot();
        return switch (Viewer.of(me, visibility, discretion)) {
            case Viewer.Everything _ -> whole;
            case Viewer.Part part -> {
                Viewer.Sees seen = part.present(board);
                yield new Snapshot(
                        whole.board(),
                        whole.sequence(),
                        whole.rows().stream().filter(seen::sees).toList());
            }
        };
    }

    /// Writes the board's changes until the receiver leaves, its session ends, or the server stops.
    ///
    /// @param lastEventId as the receiver sent it
    /// @param mayGoOn asked about once a minute, and when there is a doubt
    /// @throws IOException when the receiver has left
    public void write(
            Me me, @Nullable String lastEventId, BooleanSupplier mayGoOn, OutputStream out)
            throws IOException {
        receivers.incrementAndGet();
        try {
            Reader reader = readerFor(me, lastEventId);
            out.write(Frame.retry(RETRY_MILLIS));
            out.flush();
            run(reader, () -> doubts.getOrDefault(me.id(), 0), mayGoOn, out);
        } finally {
            receivers.decrementAndGet();
        }
    }

    private void run(Reader reader, IntSupplier doubt, BooleanSupplier mayGoOn, OutputStream out)
            throws IOException {
        Beat beat = board.beat();
        int trusted = doubt.getAsInt();
        long checked = System.nanoTime();
        long written = checked;
        while (!beat.isClosed() && !Thread.currentThread().isInterrupted()) {
            long seen = beat.count();
            byte[] frame = reader.next();
            long now = System.nanoTime();
            if (frame == null && now - written >= heartbeat.toNanos()) {
                frame = Frame.heartbeat();
            }
            if (frame != null) {
                out.write(frame);
                out.flush();
                written = System.nanoTime();
            }
            int raised = doubt.getAsInt();
            if (now - checked >= CHECK.toNanos() || raised != trusted) {
                if (!mayGoOn.getAsBoolean()) {
                    return;
                }
                checked = now;
                trusted = raised;
            }
            beat.await(seen, Duration.ofNanos(Math.max(1, written + heartbeat.toNanos() - now)));
        }
    }

    /// Who sees everything resumes where the board still knows what was missed; a part is small and
    /// begins anew.
    private Reader readerFor(Me me, @Nullable String lastEventId) {
        return switch (Viewer.of(me, visibility, discretion)) {
            case Viewer.Everything _ -> new FullReader(shared, board.log(), reachedBy(lastEventId));
            case Viewer.Part part -> new PartReader(board, part);
        };
    }

    private long reachedBy(@Nullable String lastEventId) {
        String prefix = board.board() + "/";
        if (lastEventId == null || !lastEventId.startsWith(prefix)) {
            return -1;
        }
        try {
            long reached = Long.parseLong(lastEventId.substring(prefix.length()));
            return board.log().since(reached).isPresent() ? reached : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
