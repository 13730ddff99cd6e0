package org.parley.contract.platform;

import java.util.List;

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
}
