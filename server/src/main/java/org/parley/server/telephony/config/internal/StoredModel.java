package org.parley.server.telephony.config.internal;

import jakarta.inject.Inject;

import org.parley.server.telephony.config.MusicFolders;
import org.parley.server.telephony.config.ReachedNode;
import org.parley.server.telephony.config.SoundPublisher;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.route.PlanService;
import org.parley.server.telephony.trunk.TrunkService;

import java.util.List;

/// Makes the models of the nodes out of what is stored.
public final class StoredModel {
    private final ReachedNode node;
    private final StoredPhones phones;
    private final StoredQueues queues;
    private final PlanService plans;
    private final TrunkService trunks;
    private final MusicFolders music;

    @Inject
    public StoredModel(
            ReachedNode node,
            StoredPhones phones,
            StoredQueues queues,
            PlanService plans,
            TrunkService trunks,
            MusicFolders music) {
        this.node = node;
        this.phones = phones;
        this.music = music;
        this.queues = queues;
        this.plans = plans;
        this.trunks = trunks;
    }

    /// The models of this moment, that of the first node first. They differ in what concerns the
    /// node alone.
    public List<AsteriskModel> read() {
        return node.list().stream().map(this::model).toList();
    }

    private AsteriskModel model(AsteriskNodeSettings now) {
        return new AsteriskModel(
                now,
                phones.list(),
                trunks.listTrunks(),
                queues.list(),
                plans.read(sound -> SoundPublisher.playable(now, sound)),
                music.publish(),
                phones.boxes());
    }
}
