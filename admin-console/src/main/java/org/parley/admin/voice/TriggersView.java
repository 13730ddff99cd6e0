package org.parley.admin.voice;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.ReferringView;
import org.parley.client.Session;
import org.parley.contract.platform.Ids;
import org.parley.contract.routing.Channel;
import org.parley.contract.telephony.StepApplication;
import org.parley.contract.triggers.Trigger;
import org.parley.contract.triggers.TriggerApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.Bindings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/// What is done by itself when something becomes of a call.
public final class TriggersView extends ReferringView<Trigger> {
    private static final Logger LOG = LoggerFactory.getLogger(TriggersView.class);

    private final Session session;
    private final BackgroundWork background;
    private final ReadOnlyObjectWrapper<List<StepApplication>> actions;

    @Inject
    TriggersView(EntityDesk desk, Directory directory, Session session, BackgroundWork background) {
        this(desk, directory, session, background, new ReadOnlyObjectWrapper<>(List.of()));
    }

    private TriggersView(
            EntityDesk desk,
            Directory directory,
            Session session,
            BackgroundWork background,
            ReadOnlyObjectWrapper<List<StepApplication>> actions) {
        super(
                desk,
                directory,
                names ->
                        screen(
                                new ConditionsKind(names),
                                new PlanKind(names, actions.getReadOnlyProperty())));
        this.session = session;
        this.background = background;
        this.actions = actions;
    }

    @Override
    protected void attached(Bindings b) {
        super.attached(b);
        background
                .run("Loading actions", () -> session.api(TriggerApi.class).actions())
                .onSuccess(actions::set)
                .onFailure(
                        failure -> LOG.warn("The actions were not read: {}", failure.toString()));
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
