package org.parley.client;

import org.parley.contract.realtime.LiveRow;

import java.util.List;
import java.util.Set;

/// What changed on the board, in one step.
///
/// @param fresh whether `rows` is the whole board
/// @param rows new or changed rows
/// @param removed keys of rows that left
public record BoardUpdate(boolean fresh, List<LiveRow> rows, Set<String> removed) {
    public BoardUpdate {
        rows = List.copyOf(rows);
        removed = Set.copyOf(removed);
    }

    boolean isEmpty() {
        return !fresh && rows.isEmpty() && removed.isEmpty();
    }
}
