package org.parley.contract.platform;

import java.util.List;
import java.util.function.LongSupplier;

/// One page of a list answer.
///
/// @param rows the rows of this page, at most `limit` of them
/// @param total how many rows the filters match in all
public record Page<T>(List<T> rows, long total) {
    public Page {
        rows = List.copyOf(rows);
        if (total < rows.size()) {
            throw new IllegalArgumentException(
                    "a page of " + rows.size() + " rows cannot have a total of " + total);
        }
    }

    /// The page that was read. Only where the rows do not tell the total, it is counted; so a row
    /// that comes between reading and counting does not make a total that the rows contradict.
    ///
    /// @param limit how many rows were asked for
    /// @param offset how many rows before them were passed over
    /// @param count counts all rows that the filters match
    public static <T> Page<T> read(List<T> rows, int limit, int offset, LongSupplier count) {
        boolean last = rows.size() < limit && (offset == 0 || !rows.isEmpty());
        long total = last ? (long) offset + rows.size() : count.getAsLong();
        return new Page<>(rows, Math.max(total, rows.size()));
    }
}
