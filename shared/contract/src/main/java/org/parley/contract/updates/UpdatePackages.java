package org.parley.contract.updates;

import java.util.List;

/// The updates that lie on the server, and whether the server can install its own.
///
/// @param packages newest first
/// @param refused files that lie there and are not taken, each with the reason
/// @param obstacle why the server cannot install an update by itself; empty when it can
public record UpdatePackages(List<UpdatePackage> packages, List<String> refused, String obstacle) {
    public UpdatePackages {
        packages = List.copyOf(packages);
        refused = List.copyOf(refused);
    }
}
