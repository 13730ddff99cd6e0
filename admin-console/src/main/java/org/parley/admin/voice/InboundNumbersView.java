package org.parley.admin.voice;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.References;
import org.parley.contract.platform.Ids;
import org.parley.contract.telephony.InboundNumber;
import org.parley.contract.telephony.InboundNumberApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.field.Kinds;
import org.parley.desk.fx.Bindings;

import java.util.UUID;

/// The numbers at which calls come in.
public final class InboundNumbersView extends EntityView<InboundNumber> {
    private final Directory directory;

    private static final UUID NONE = new UUID(0, 0);

    @Inject
    InboundNumbersView(EntityDesk desk, Directory directory) {
        super(desk, screen(directory));
        this.directory = directory;
    }

    @Override
    protected void attached(Bindings b) {
        super.attached(b);
        directory.load(this);
    }

    private static EntityScreen<InboundNumber> screen(Directory names) {
        return EntityScreen.of(
                        InboundNumber.class, InboundNumberApi.class, InboundNumber.KIND, "inbound")
                .field("pattern", Kinds.text())
                .field("queueId", References.one(names.names(Directory.Kind.QUEUES)))
                .field("description", Kinds.longText())
                .blank(() -> new InboundNumber(Ids.next(), "", NONE, "", 0));
    }
}
