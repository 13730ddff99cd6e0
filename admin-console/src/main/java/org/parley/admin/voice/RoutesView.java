package org.parley.admin.voice;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.ReferringView;
import org.parley.client.Session;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Permission;
import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.RouteApi;
import org.parley.contract.telephony.RouteKind;
import org.parley.contract.telephony.StepApplication;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.Bindings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/// Numbers and what happens to calls to them.
public final class RoutesView extends ReferringView<Route> {
    private static final Logger LOG = LoggerFactory.getLogger(RoutesView.class);

    private final Session session;
    private final BackgroundWork background;
    private final ReadOnlyObjectWrapper<List<StepApplication>> applications;

    @Inject
    RoutesView(EntityDesk desk, Directory directory, Session session, BackgroundWork background) {
        this(desk, directory, session, background, new ReadOnlyObjectWrapper<>(List.of()));
    }

    private RoutesView(
            EntityDesk desk,
            Directory directory,
            Session session,
            BackgroundWork background,
            ReadOnlyObjectWrapper<List<StepApplication>> applications) {
        super(
                desk,
                directory,
                names -> screen(new PlanKind(names, applications.getReadOnlyProperty())));
        this.session = session;
        this.background = background;
        this.applications = applications;
    }

    @Override
    protected void attached(Bindings b) {
        super.attached(b);
        if (session.may(Permission.ROUTES_READ)) {
            background
                    .run("Loading applications", () -> session.api(RouteApi.class).applications())
                    .onSuccess(applications::set)
                    .onFailure(failure ->
                            LOG.warn("The applications were not read: {}", failure.toString()));
        }
    }

    private static EntityScreen<Route> screen(PlanKind plan) {
        return EntityScreen.of(Route.class, RouteApi.class, Route.KIND, "routes")
                .field("name", Kinds.text())
                .field("kind", Kinds.choice())
                .field("pattern", Kinds.text())
                .field("context", Kinds.text())
                .field("description", Kinds.longText(), Place.CHOSEN)
                .field("enabled", Kinds.flag())
                .field("denied", Kinds.text(), Place.CHOSEN)
                .tab("plan")
                .field("steps", plan)
                .blank(RoutesView::blank);
    }

    private static Route blank() {
        return new Route(
                Ids.next(),
                "",
                RouteKind.INBOUND,
                "",
                RouteKind.INBOUND.usualContext(),
                "",
                true,
                Route.USUALLY_DENIED,
                List.of(),
                0);
    }
}
