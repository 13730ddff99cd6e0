package org.parley.contract.realtime;

import java.util.List;

/// Changes in order, as one frame of the stream.
///
/// @param after the sequence that the receiver must have reached before it applies them: another
///   one means a gap, and a fresh snapshot is needed
/// @param upTo the sequence reached when they are applied
public record Changes(String board, long after, long upTo, List<LiveChange> changes) {
    public Changes {
        changes = List.copyOf(changes);
    }
}
