package org.parley.server.telephony.config.model;

import org.parley.server.telephony.names.Checked;

import java.time.Duration;

/// One Asterisk node.
///
/// @param name becomes part of every unique id, so that ids of several nodes never meet
/// @param version Asterisk's version, as `22.10.1`: some files depend on it
/// @param heartbeatStale after how long without a sign of the router a waiting caller moves to
///   Asterisk's own queue
public record AsteriskNodeSettings(
        String name,
        String version,
        NodeFolders folders,
        NodePorts ports,
        NodeSecrets secrets,
        NodeNetwork network,
        Duration heartbeatStale) {
    public static final Duration USUAL_STALE = Duration.ofSeconds(8);

    public AsteriskNodeSettings {
        Checked.name("node's name", name);
        Checked.between(
                "heartbeat limit in seconds", Math.toIntExact(heartbeatStale.toSeconds()), 3, 600);
    }

    /// The same node on other ports, reached in another way.
    public AsteriskNodeSettings reached(NodePorts otherPorts, NodeReach reach) {
        return new AsteriskNodeSettings(
                name,
                version,
                folders,
                otherPorts,
                secrets,
                network.withReach(reach),
                heartbeatStale);
    }

    /// The same node beside another one.
    public AsteriskNodeSettings beside(NodePeer peer) {
        return new AsteriskNodeSettings(
                name, version, folders, ports, secrets, network.withPeer(peer), heartbeatStale);
    }

    /// Whether telephones may come over TLS.
    public boolean offersTls() {
        return network.reach().tlsPort() != 0 && network.tls().isPresent();
    }

    /// Whether it can be told not to make an event at all (`disabledevents` of `manager.conf`, from
    /// Asterisk 20 on).
    public boolean canDisableEvents() {
        return number(version.split("[.+~-]", 2)[0]) >= 20;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
