package org.parley.admin.voice;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.client.Session;
import org.parley.contract.platform.Ids;
import org.parley.contract.routing.Channel;
import org.parley.contract.triggers.Trigger;
import org.parley.contract.triggers.TriggerApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;
import org.parley.desk.fx.BackgroundWork;

import java.util.List;

/// What is done by itself when something becomes of a call.
public final class TriggersView extends PaletteView<Trigger> {
    @Inject
    TriggersView(EntityDesk desk, Directory directory, Session session, BackgroundWork background) {
        super(
                desk,
                directory,
                background,
                () -> session.api(TriggerApi.class).actions(),
                (names, plan) -> screen(new ConditionsKind(names), plan));
    }

    private static EntityScreen<Trigger> screen(ConditionsKind conditions, PlanKind plan) {
        return EntityScreen.of(Trigger.class, TriggerApi.class, Trigger.KIND, "triggers")
                .field("name", Kinds.text())
                .field("enabled", Kinds.flag())
                .field("description", Kinds.longText(), Place.CHOSEN)
                .tab("conditions")
                .field("all", conditions)
                .field("any", conditions)
                .tab("actions")
                .field("actions", plan)
                .blank(() ->
                        new Trigger(
                                Ids.next(),
                                "",
                                "",
                                Channel.VOICE,
                                true,
                                List.of(),
                                List.of(),
                                List.of(),
                                0));
    }
}
