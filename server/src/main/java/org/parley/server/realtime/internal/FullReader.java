package org.parley.server.realtime.internal;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.stream.KeyedLog;

import java.util.Optional;

/// A receiver that sees everything; it shares its frames with all that stand where it stands.
final class FullReader implements Reader {
    private final SharedFrames shared;
    private final KeyedLog<EncodedRow> log;
    private long reached;

    /// Makes a receiver.
    ///
    /// @param reached the sequence from which it goes on; below 0 it begins with a snapshot
    FullReader(SharedFrames shared, KeyedLog<EncodedRow> log, long reached) {
        this.shared = shared;
        this.log = log;
        this.reached = reached;
    }

    @Override
    public byte @Nullable [] next() {
        if (reached >= 0 && log.sequence() == reached) {
            return null;
        }
        Optional<SharedFrames.Shared> changes =
                reached < 0 ? Optional.empty() : shared.changesSince(reached);
        SharedFrames.Shared frame = changes.orElseGet(shared::snapshot);
        reached = frame.upTo();
        return frame.bytes();
    }
}
