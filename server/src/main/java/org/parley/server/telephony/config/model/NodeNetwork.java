package org.parley.server.telephony.config.model;

import org.parley.server.telephony.names.Checked;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where a node listens and what it offers softphones.
///
/// @param sipAddress the address that SIP binds, such as `0.0.0.0` or `127.0.0.1`
/// @param webAddress the address that the secure WebSocket binds
/// @param tls certificate and key for the secure WebSocket
/// @param loopbackFor addresses of this machine that media candidates show as `127.0.0.1`; empty
///   unless Asterisk and softphones share one machine and no network
/// @param reach how peers from outside reach it
/// @param peer the other node of a pair
public record NodeNetwork(
        String sipAddress,
        String webAddress,
        Optional<Tls> tls,
        List<String> loopbackFor,
        NodeReach reach,
        Optional<NodePeer> peer) {
    /// A node whose peers are told its own address.
    public NodeNetwork(
            String sipAddress, String webAddress, Optional<Tls> tls, List<String> loopbackFor) {
        this(sipAddress, webAddress, tls, loopbackFor, NodeReach.DIRECT);
    }

    /// A node without a peer.
    public NodeNetwork(
            String sipAddress,
            String webAddress,
            Optional<Tls> tls,
            List<String> loopbackFor,
            NodeReach reach) {
        this(sipAddress, webAddress, tls, loopbackFor, reach, Optional.empty());
    }

    /// PEM files.
    public record Tls(Path certificate, Path key) {
        public Tls {
            Checked.folder("certificate's file", certificate);
            Checked.folder("key's file", key);
        }
    }

    public NodeNetwork {
        Checked.host("SIP address", sipAddress);
        Checked.host("web address", webAddress);
        loopbackFor = List.copyOf(loopbackFor);
        loopbackFor.forEach(address -> Checked.host("media address", address));
    }

    public NodeNetwork withReach(NodeReach other) {
        return new NodeNetwork(sipAddress, webAddress, tls, loopbackFor, other, peer);
    }

    public NodeNetwork withPeer(NodePeer other) {
        return new NodeNetwork(sipAddress, webAddress, tls, loopbackFor, reach, Optional.of(other));
    }

    /// Whether new calls belong to the other node of the pair.
    public boolean standsBy() {
        return peer.filter(NodePeer::atWork).isPresent();
    }

    /// Everything on loopback, without TLS: for tests.
    public static NodeNetwork onLoopback() {
        return new NodeNetwork("127.0.0.1", "127.0.0.1", Optional.empty(), List.of());
    }
}
