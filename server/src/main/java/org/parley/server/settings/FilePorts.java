package org.parley.server.settings;

import java.util.Map;

/// The TCP ports that the configuration file gives out on this machine. Settings may replace the
/// first two; the others may not be given out again.
///
/// @param sip of trunks and desk telephones
/// @param wss of softphones over TLS; 0 for none
/// @param others by the key that gives them out, such as `http.port`
public record FilePorts(int sip, int wss, Map<String, Integer> others) {
    public FilePorts {
        others = Map.copyOf(others);
    }
}
