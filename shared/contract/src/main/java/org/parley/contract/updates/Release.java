package org.parley.contract.updates;

import java.util.List;

/// One version and what changed in it.
///
/// @param version such as `0.3.0`
/// @param date ISO 8601, such as `2026-12-01`; empty for one that is not out yet
/// @param minimumClient the oldest desk that goes with it; empty for any
public record Release(
        String version,
        String date,
        String minimumClient,
        List<String> added,
        List<String> changed,
        List<String> fixed) {
    public Release {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        fixed = List.copyOf(fixed);
    }
}
