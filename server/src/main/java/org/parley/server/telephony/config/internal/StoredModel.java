package org.parley.server.telephony.config.internal;

import jakarta.inject.Inject;

import org.parley.contract.settings.NetworkSettings;
import org.parley.server.settings.SettingsService;
import org.parley.server.telephony.config.MusicFolders;
import org.parley.server.telephony.config.SoundPublisher;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.NodePorts;
import org.parley.server.telephony.config.model.NodeReach;
import org.parley.server.telephony.route.PlanService;
import org.parley.server.telephony.trunk.TrunkService;

import java.util.Optional;

/// Makes the model of a node out of what is stored.
public final class StoredModel {
    private final AsteriskNodeSettings node;
    private final StoredPhones phones;
    private final StoredQueues queues;
    private final PlanService plans;
    private final TrunkService trunks;
    private final SettingsService settings;
    private final MusicFolders music;

    @Inject
    public StoredModel(
            AsteriskNodeSettings node,
            StoredPhones phones,
            StoredQueues queues,
            PlanService plans,
            TrunkService trunks,
            SettingsService settings,
            MusicFolders music) {
        this.settings = settings;
        this.node = node;
        this.phones = phones;
        this.music = music;
        this.queues = queues;
        this.plans = plans;
        this.trunks = trunks;
    }

    /// The model of this moment.
    public AsteriskModel read() {
        return new AsteriskModel(
                reached(),
                phones.list(),
                trunks.listTrunks(),
                queues.list(),
                plans.read(sound -> SoundPublisher.playable(node, sound)),
                music.publish(),
                phones.boxes());
    }

    /// The node with the network that administrators have set.
    private AsteriskNodeSettings reached() {
        NetworkSettings network = settings.networkWithSecrets();
        NodePorts own = node.ports();
        boolean media = network.mediaFirst() != 0;
        NetworkSettings.Relay relay = network.relay();
        return node.reached(
                own.with(
                        network.sipPort() == 0 ? own.sip() : network.sipPort(),
                        media ? network.mediaFirst() : own.mediaFirst(),
                        media ? network.mediaLast() : own.mediaLast()),
                new NodeReach(
                        filled(network.publicAddress()),
                        network.localNetworks(),
                        network.sipTlsPort(),
                        filled(relay.stun()),
                        filled(relay.turn())
                                .map(turn ->
                                        new NodeReach.Turn(turn, relay.user(), relay.password()))));
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
