package org.parley.server.telephony.trunk.model;

import org.parley.server.telephony.names.Checked;

import java.util.List;

/// A carrier or another exchange, recognised by its address.
///
/// @param host where calls to it go
/// @param matches addresses, networks or host names from which its calls come
public record Trunk(String name, String host, int port, List<String> matches) {
    public Trunk {
        Checked.name("trunk's name", name);
        Checked.host("trunk's host", host);
        Checked.port("trunk's port", port);
        matches = List.copyOf(matches);
        matches.forEach(match -> Checked.network("trunk's source", match));
    }
}
