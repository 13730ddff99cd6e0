package org.parley.server.realtime.internal;

import org.parley.server.platform.stream.KeyedLog;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Frames for receivers that see everything. Those who have come equally far get the same bytes, so
/// that a change costs one encoding however many listen.
final class SharedFrames {
    private static final int SLOTS = 64;

    private final BoardLog board;
    private final Frames frames;
    private final AtomicReferenceArray<Shared> recent = new AtomicReferenceArray<>(SLOTS);

    SharedFrames(BoardLog board) {
        this.board = board;
        this.frames = new Frames(board.board());
    }

    /// What changed behind a sequence number, up to the newest change or a little before.
    ///
    /// @return empty when the log no longer knows
    Optional<Shared> changesSince(long after) {
        int slot = Long.hashCode(after) & (SLOTS - 1);
        Shared known = recent.get(slot);
        if (known != null && known.after() == after && known.beat() == board.beat().count()) {
            return Optional.of(known);
        }
        long beat = board.beat().count();
        Optional<Shared> made =
                board.log()
                        .since(after)
                        .map(changes ->
                                new Shared(
                                        beat,
                                        after,
                                        changes.sequence(),
                                        frames.changes(
                                                after, changes.sequence(), changes.entries())));
        made.ifPresent(frame -> recent.set(slot, frame));
        return made;
    }

    Shared snapshot() {
        KeyedLog.State<EncodedRow> state = board.log().state();
        var rows =
                state.entries().stream()
                        .flatMap(entry -> Optional.ofNullable(entry.value()).stream())
                        .toList();
        return new Shared(
                board.beat().count(),
                -1,
                state.sequence(),
                frames.snapshot(state.sequence(), rows));
    }

    /// An encoded frame; nobody changes its bytes.
    ///
    /// @param beat in which it was made
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Shared(long beat, long after, long upTo, byte[] bytes) {}
}
