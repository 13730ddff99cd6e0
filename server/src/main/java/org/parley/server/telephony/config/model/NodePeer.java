package org.parley.server.telephony.config.model;

import org.parley.server.telephony.names.Checked;

/// The other node of a pair. Calls of trunks go from the one that stands by to the one at work.
///
/// @param own the name of this node
/// @param name the name of the other
/// @param host where the other listens for SIP
/// @param secret by which both know each other
/// @param atWork whether the other is the one at work; then this one hands new calls over to it,
///   and registers at no carrier
public record NodePeer(
        String own, String name, String host, int port, String secret, boolean atWork) {
    public NodePeer {
        Checked.name("node's name", own);
        Checked.name("name of the other node", name);
        Checked.host("address of the other node", host);
        Checked.port("SIP port of the other node", port);
        Checked.secret("the other node", secret);
    }

    /// The other node as an endpoint. No telephone and no trunk has a hyphen in its name.
    public String endpoint() {
        return endpoint(name);
    }

    /// This node as the other one calls it.
    public String ownEndpoint() {
        return endpoint(own);
    }

    private static String endpoint(String node) {
        return "node-" + node;
    }

    @Override
    public String toString() {
        return "NodePeer[" + name + "]";
    }
}
