package org.parley.contract.updates;

import java.util.List;

/// What a desk does about its version.
///
/// @param current the desk's own version
/// @param latest the version that is published; the same when there is no newer one
/// @param newer what changed since the desk's version, newest first
/// @param download the page from which the newer one is fetched; empty where there is none
public record ClientNotice(
        Action action, String current, String latest, List<Release> newer, String download) {
    public ClientNotice {
        newer = List.copyOf(newer);
    }

    public enum Action {
        /// Nothing.
        NONE,
        /// Ask the person, who may put it off.
        ASK,
        /// Update when no call is live.
        AUTOMATIC,
        /// Update before signing in: an older desk is refused.
        REQUIRED
    }
}
