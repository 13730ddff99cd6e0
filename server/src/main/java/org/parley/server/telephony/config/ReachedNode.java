package org.parley.server.telephony.config;

import jakarta.inject.Inject;

import org.parley.contract.settings.NetworkSettings;
import org.parley.server.settings.SettingsService;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.NodePorts;
import org.parley.server.telephony.config.model.NodeReach;

import java.util.Optional;

/// The node as it is reached: what the configuration file says of it, with the network that
/// administrators have set.
public final class ReachedNode {
    private final AsteriskNodeSettings file;
    private final SettingsService settings;

    /// @param file what the configuration file says
    @Inject
    public ReachedNode(AsteriskNodeSettings file, SettingsService settings) {
        this.file = file;
        this.settings = settings;
    }

    /// The node of this moment.
    public AsteriskNodeSettings get() {
        NetworkSettings network = settings.networkWithSecrets();
        NetworkSettings.Relay relay = network.relay();
        return file.reached(
                ports(network),
                new NodeReach(
                        filled(network.publicAddress()),
                        network.localNetworks(),
                        network.sipTlsPort(),
                        filled(relay.stun()),
                        filled(relay.turn())
                                .map(turn ->
                                        new NodeReach.Turn(turn, relay.user(), relay.password()))));
    }

    /// Its ports of this moment.
    public NodePorts ports() {
        return ports(settings.network());
    }

    private NodePorts ports(NetworkSettings network) {
        NodePorts own = file.ports();
        boolean media = network.mediaFirst() != 0;
        return own.with(
                network.sipPort() == 0 ? own.sip() : network.sipPort(),
                network.wssPort() == 0 ? own.secureWeb() : network.wssPort(),
                media ? network.mediaFirst() : own.mediaFirst(),
                media ? network.mediaLast() : own.mediaLast());
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
