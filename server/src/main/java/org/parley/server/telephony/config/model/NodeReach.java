package org.parley.server.telephony.config.model;

import org.parley.server.telephony.names.Checked;

import java.util.List;
import java.util.Optional;

/// How peers outside of the centre's own networks reach a node.
///
/// @param publicAddress what they are told instead of the node's own address; a name is looked up
///   when Asterisk reads its files
/// @param localNetworks in CIDR form; their peers are told the node's own address
/// @param tlsPort SIP over TLS; 0 for none
/// @param stun host and port of a server that tells the node its public address
public record NodeReach(
        Optional<String> publicAddress,
        List<String> localNetworks,
        int tlsPort,
        Optional<String> stun,
        Optional<Turn> turn) {
    /// Everybody is told the node's own address.
    public static final NodeReach DIRECT =
            new NodeReach(Optional.empty(), List.of(), 0, Optional.empty(), Optional.empty());

    /// A relay for media.
    ///
    /// @param server host and port
    public record Turn(String server, String user, String password) {
        @Override
        public String toString() {
            return "Turn[" + server + "]";
        }
    }

    public NodeReach {
        publicAddress.ifPresent(address -> Checked.host("public address", address));
        localNetworks = List.copyOf(localNetworks);
        localNetworks.forEach(network -> Checked.network("local network", network));
        Checked.between("port of SIP over TLS", tlsPort, 0, 65_535);
    }
}
