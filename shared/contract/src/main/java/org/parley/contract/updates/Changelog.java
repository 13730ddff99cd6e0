package org.parley.contract.updates;

import java.util.List;

/// A program's own version and what changed in it and before.
///
/// @param version that runs
/// @param releases newest first
public record Changelog(String version, List<Release> releases) {
    public Changelog {
        releases = List.copyOf(releases);
    }
}
