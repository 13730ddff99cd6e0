package org.parley.server.telephony.config.internal;

import jakarta.inject.Inject;

import org.parley.contract.telephony.Queue;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.InboundRoute;
import org.parley.server.telephony.config.model.MusicClass;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.telephony.route.RouteService;
import org.parley.server.telephony.trunk.TrunkService;

import java.util.List;
import java.util.Optional;

/// Makes the model of a node out of what is stored.
public final class StoredModel {
    private static final String DEFAULT_MUSIC = "default";

    private final AsteriskNodeSettings node;
    private final PhoneEndpoint.Kind telephones;
    private final StaffService staff;
    private final QueueService queues;
    private final RouteService routes;
    private final TrunkService trunks;

    @Inject
    public StoredModel(
            AsteriskNodeSettings node,
            PhoneEndpoint.Kind telephones,
            StaffService staff,
            QueueService queues,
            RouteService routes,
            TrunkService trunks) {
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
                node,
                staff.listPhones().stream().map(this::phone).toList(),
                trunks.listTrunks(),
                queues.listQueues().stream().map(StoredModel::queue).toList(),
                routes.listInbound().stream()
                        .map(number -> new InboundRoute(number.pattern(), number.queueName()))
                        .toList(),
                List.of(),
                List.of(new MusicClass(DEFAULT_MUSIC, node.folders().data().resolve("moh"))));
    }

    private PhoneEndpoint phone(AgentPhone phone) {
        return new PhoneEndpoint(
                phone.user(), phone.secret(), phone.user(), phone.displayName(), telephones, false);
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
