package org.parley.contract.configuration;

import java.time.Instant;
import java.util.List;

/// How what Asterisk runs differs from what is configured.
///
/// @param node which Asterisk
/// @param reachable whether it could be asked
/// @param differences empty when all is as it should be
public record Drift(
        String node, Instant checkedAt, boolean reachable, List<Difference> differences) {
    /// One difference.
    ///
    /// @param where a file of the node, or what was asked of Asterisk
    /// @param missing lines or names that are configured and not there
    /// @param unexpected lines or names that are there and not configured
    public record Difference(String where, List<String> missing, List<String> unexpected) {
        public Difference {
            missing = List.copyOf(missing);
            unexpected = List.copyOf(unexpected);
        }
    }

    public Drift {
        differences = List.copyOf(differences);
    }
}
