package org.parley.contract.updates;

import java.util.List;

/// The server's version, and newer ones.
///
/// @param installed the version that runs
/// @param newer versions that could be installed, newest first; empty when it is up to date or none
///   is known
/// @param changelog of the installed program, newest first
/// @param desks the published versions of the desks, newest first
public record ServerUpdates(
        String installed, List<Release> newer, List<Release> changelog, List<Release> desks) {
    public ServerUpdates {
        newer = List.copyOf(newer);
        changelog = List.copyOf(changelog);
        desks = List.copyOf(desks);
    }
}
