package org.parley.contract.updates;

import java.util.List;

/// The server's version, and newer ones.
///
/// @param installed the version that runs
/// @param newer versions that could be installed, newest first; empty when it is up to date or none
///   is known
/// @param changelog of the installed program, newest first
public record ServerUpdates(String installed, List<Release> newer, List<Release> changelog) {
    public ServerUpdates {
        newer = List.copyOf(newer);
        changelog = List.copyOf(changelog);
    }
}
