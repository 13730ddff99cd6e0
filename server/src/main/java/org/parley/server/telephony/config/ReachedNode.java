package org.parley.server.telephony.config;

import jakarta.inject.Inject;

import org.parley.contract.settings.NetworkSettings;
import org.parley.server.settings.SettingsService;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.NodePorts;
import org.parley.server.telephony.config.model.NodeReach;

import java.util.List;
import java.util.Optional;

/// The nodes as they are reached: what the configuration file says of it, with the network that
/// administrators have set.
public final class ReachedNode {
    private final NodePair pair;
    private final SettingsService settings;

    /// @param pair what the configuration file says
    @Inject
    public ReachedNode(NodePair pair, SettingsService settings) {
        this.pair = pair;
        this.settings = settings;
    }

    /// The node that is at work at this moment.
    public AsteriskNodeSettings get() {
        return list().get(pair.numberAtWork());
    }

    /// All nodes as they are at this moment. What is set for the network is the first one's; the
    /// second has its ports in the file, and is found at the same public address.
    public List<AsteriskNodeSettings> list() {
        return pair.list(this::reached);
    }

    private AsteriskNodeSettings reached(AsteriskNodeSettings file) {
        NetworkSettings network = settings.networkWithSecrets();
        NetworkSettings.Relay relay = network.relay();
        boolean first = file.name().equals(pair.first().name());
        return file.reached(
                first ? ports(file.ports(), network) : file.ports(),
                new NodeReach(
                        filled(network.publicAddress()),
                        network.localNetworks(),
                        first ? network.sipTlsPort() : 0,
                        filled(relay.stun()),
                        filled(relay.turn())
                                .map(turn ->
                                        new NodeReach.Turn(turn, relay.user(), relay.password()))));
    }

    private static NodePorts ports(NodePorts own, NetworkSettings network) {
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
