package org.parley.contract.updates;

import java.util.List;

/// An update that lies on the server, signed by its publisher.
///
/// @param name of its file
/// @param program `server`, `phonebar`, `desktop-agent` or `admin-console`
/// @param system such as `linux-amd64`; `any` for all
/// @param bytes size of the file
/// @param releases what changed, newest first
public record UpdatePackage(
        String name,
        String program,
        String system,
        String version,
        long bytes,
        List<Release> releases) {
    public UpdatePackage {
        releases = List.copyOf(releases);
    }
}
