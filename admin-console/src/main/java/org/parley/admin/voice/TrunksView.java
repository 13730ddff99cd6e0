package org.parley.admin.voice;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.TrunkApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.field.Kinds;

/// The lines to carriers.
public final class TrunksView extends EntityView<Trunk> {
    private static final int SIP_PORT = 5060;
    private static final EntityScreen<Trunk> SCREEN =
            EntityScreen.of(Trunk.class, TrunkApi.class, Trunk.KIND, "trunks")
                    .field("name", Kinds.text())
                    .field("host", Kinds.text())
                    .field("port", Kinds.number())
                    .field("matches", Kinds.text())
                    .field("description", Kinds.longText())
                    .field("enabled", Kinds.flag())
                    .blank(() -> new Trunk(Ids.next(), "", "", SIP_PORT, "", "", true, 0));

    @Inject
    TrunksView(EntityDesk desk) {
        super(desk, SCREEN);
    }
}
