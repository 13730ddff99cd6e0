package org.parley.contract.realtime;

import java.util.List;

/// The whole board at one moment.
///
/// @param board changes whenever the server starts anew; sequences of different boards do not
///   compare
/// @param sequence of the newest change that the rows hold
public record Snapshot(String board, long sequence, List<LiveRow> rows) {
    public Snapshot {
        rows = List.copyOf(rows);
    }
}
