package org.parley.admin.voice;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.client.Session;
import org.parley.contract.platform.Ids;
import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.RouteApi;
import org.parley.contract.telephony.RouteKind;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;
import org.parley.desk.fx.BackgroundWork;

import java.util.List;

/// Numbers and what happens to calls to them.
public final class RoutesView extends PaletteView<Route> {
    @Inject
    RoutesView(EntityDesk desk, Directory directory, Session session, BackgroundWork background) {
        super(
                desk,
                directory,
                background,
                () -> session.api(RouteApi.class).applications(),
                (_, plan) -> screen(plan));
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
                .published()
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
