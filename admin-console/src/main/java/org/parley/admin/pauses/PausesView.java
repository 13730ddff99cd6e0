package org.parley.admin.pauses;

import jakarta.inject.Inject;

import org.parley.contract.pauses.Pause;
import org.parley.contract.pauses.PauseApi;
import org.parley.contract.platform.Ids;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;

/// The reasons for which agents pause.
public final class PausesView extends EntityView<Pause> {
    static final EntityScreen<Pause> SCREEN =
            EntityScreen.of(Pause.class, PauseApi.class, Pause.KIND, "pauses")
                    .field("name", Kinds.text())
                    .field("description", Kinds.longText())
                    .field("paid", Kinds.flag())
                    .field("productive", Kinds.flag())
                    .field("thresholdMinutes", Kinds.number())
                    .field("system", Kinds.flag(), Place.TABLE)
                    .blank(() -> new Pause(Ids.next(), "", "", true, false, 0, false, 0));

    @Inject
    PausesView(EntityDesk desk) {
        super(desk, SCREEN);
    }
}
