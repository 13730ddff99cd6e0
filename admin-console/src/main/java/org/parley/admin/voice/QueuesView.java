package org.parley.admin.voice;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.References;
import org.parley.contract.platform.Ids;
import org.parley.contract.routing.Strategy;
import org.parley.contract.telephony.QueueApi;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;
import org.parley.desk.fx.Bindings;

import java.util.List;
import java.util.Set;

/// The queues of calls.
public final class QueuesView extends EntityView<VoiceQueue> {
    private final Directory directory;

    @Inject
    QueuesView(EntityDesk desk, Directory directory) {
        super(desk, screen(directory));
        this.directory = directory;
    }

    @Override
    protected void attached(Bindings b) {
        super.attached(b);
        directory.load(this);
    }

    private static EntityScreen<VoiceQueue> screen(Directory names) {
        return EntityScreen.of(VoiceQueue.class, QueueApi.class, VoiceQueue.KIND, "queues")
                .field("name", Kinds.text())
                .field("number", Kinds.text())
                .field("description", Kinds.longText(), Place.CHOSEN)
                .field("strategy", Kinds.choice())
                .field("weight", Kinds.number(), Place.CHOSEN)
                .field("recorded", Kinds.flag(), Place.CHOSEN)
                .field(
                        "musicClass",
                        References.named(names.names(Directory.Kind.MUSIC)),
                        Place.CHOSEN)
                .tab("agents")
                .field("agents", References.agents(names.names(Directory.Kind.AGENTS)))
                .field("teams", References.some(names.names(Directory.Kind.TEAMS)), Place.CHOSEN)
                .tab("times")
                .field("agentTimeoutSeconds", Kinds.number(), Place.CHOSEN)
                .field("retrySeconds", Kinds.number(), Place.CHOSEN)
                .field("wrapUpSeconds", Kinds.number(), Place.CHOSEN)
                .field("maxWaitSeconds", Kinds.number(), Place.CHOSEN)
                .field("serviceLevelSeconds", Kinds.number(), Place.CHOSEN)
                .blank(QueuesView::blank);
    }

    private static VoiceQueue blank() {
        return new VoiceQueue(
                Ids.next(),
                "",
                "",
                "",
                Strategy.RRMEMORY,
                15,
                5,
                5,
                0,
                20,
                0,
                "default",
                true,
                List.of(),
                Set.of(),
                0);
    }
}
