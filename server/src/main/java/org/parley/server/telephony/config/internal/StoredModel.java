package org.parley.server.telephony.config.internal;

import jakarta.inject.Inject;

import org.parley.contract.settings.NetworkSettings;
import org.parley.contract.staff.DtmfMode;
import org.parley.contract.staff.Typology;
import org.parley.contract.telephony.Queue;
import org.parley.server.settings.SettingsService;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.staff.model.DeskTelephone;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.InboundRoute;
import org.parley.server.telephony.config.model.MusicClass;
import org.parley.server.telephony.config.model.NodePorts;
import org.parley.server.telephony.config.model.NodeReach;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.telephony.route.RouteService;
import org.parley.server.telephony.trunk.TrunkService;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the model of a node out of what is stored.
public final class StoredModel {
    private static final String DEFAULT_MUSIC = "default";

    private final AsteriskNodeSettings node;
    private final PhoneEndpoint.Kind telephones;
    private final StaffService staff;
    private final QueueService queues;
    private final RouteService routes;
    private final TrunkService trunks;
    private final SettingsService settings;

    @Inject
    public StoredModel(
            AsteriskNodeSettings node,
            PhoneEndpoint.Kind telephones,
            StaffService staff,
            QueueService queues,
            RouteService routes,
            TrunkService trunks,
            SettingsService settings) {
        this.settings = settings;
        this.node = node;
        this.telephones = telephones;
        this.staff = staff;
        this.queues = queues;
        this.routes = routes;
        this.trunks = trunks;
    }

    /// The model of this moment.
    public AsteriskModel read() {
        return new AsteriskModel(
                reached(),
                Stream.concat(
                                staff.listPhones().stream().map(this::phone),
                                staff.listTelephones().stream().map(StoredModel::telephone))
                        .toList(),
                trunks.listTrunks(),
                queues.listQueues().stream().map(StoredModel::queue).toList(),
                routes.listInbound().stream()
                        .map(number -> new InboundRoute(number.pattern(), number.queueName()))
                        .toList(),
                List.of(),
                List.of(new MusicClass(DEFAULT_MUSIC, node.folders().data().resolve("moh"))));
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

    private PhoneEndpoint phone(AgentPhone phone) {
        AgentPhone.PhoneSettings settings = phone.settings();
        return new PhoneEndpoint(
                phone.user(),
                phone.secret(),
                phone.user(),
                phone.displayName(),
                settings.typology() == Typology.EXTERNAL ? PhoneEndpoint.Kind.DESK : telephones,
                settings.autoAnswerSeconds() >= 0,
                new PhoneEndpoint.Behaviour(
                        Math.max(0, settings.autoAnswerSeconds()),
                        settings.recorded(),
                        settings.transfer(),
                        settings.callWaiting() ? 2 : 1,
                        dtmf(settings.dtmf())));
    }

    private static PhoneEndpoint telephone(DeskTelephone telephone) {
        return new PhoneEndpoint(
                telephone.user(),
                telephone.secret(),
                telephone.user(),
                telephone.displayName(),
                PhoneEndpoint.Kind.DESK,
                false,
                new PhoneEndpoint.Behaviour(0, true, true, 2, dtmf(telephone.dtmf())));
    }

    private static String dtmf(DtmfMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static QueueProfile queue(Queue queue) {
        return QueueProfile.of(queue.name(), queue.strategy())
                .withNumber(queue.number())
                .withTiming(
                        new QueueProfile.Timing(
                                queue.agentTimeoutSeconds(),
                                queue.retrySeconds(),
                                queue.wrapUpSeconds(),
                                queue.maxWaitSeconds(),
                                queue.serviceLevelSeconds()))
                .withLimits(
                        new QueueProfile.Limits(
                                queue.weight(), 0, Optional.empty(), Optional.empty()))
                .withSounds(new QueueProfile.Sounds(queue.musicClass(), 0, false, List.of(), 0))
                .recorded(queue.recorded());
    }
}
