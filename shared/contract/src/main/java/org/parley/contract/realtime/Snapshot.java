package org.parley.contract.realtime;

import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;

import java.util.List;

/// The whole board at one moment.
///
/// @param board changes whenever the server starts anew; sequences of different boards do not
///   compare
/// @param sequence of the newest change that the rows hold
public record Snapshot(String board, long sequence, List<LiveRow> rows)
        implements Maskable<Snapshot> {
    public Snapshot {
        rows = List.copyOf(rows);
    }

    @Override
    public Snapshot masked(Mask mask) {
        return new Snapshot(
                board, sequence, rows.stream().map(row -> row.shownThrough(mask)).toList());
    }
}
