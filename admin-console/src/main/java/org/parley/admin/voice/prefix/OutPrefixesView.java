package org.parley.admin.voice.prefix;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.References;
import org.parley.admin.choice.ReferringView;
import org.parley.contract.platform.Ids;
import org.parley.contract.telephony.RouteKind;
import org.parley.contract.telephony.route.OutPrefix;
import org.parley.contract.telephony.route.OutPrefixApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.ScreenField.Place;
import org.parley.desk.entity.field.Kinds;

import java.util.Set;

/// Digits before a number that choose the way out, and who may dial them.
public final class OutPrefixesView extends ReferringView<OutPrefix> {
    @Inject
    OutPrefixesView(EntityDesk desk, Directory directory) {
        super(desk, directory, OutPrefixesView::screen);
    }

    private static EntityScreen<OutPrefix> screen(Directory names) {
        return EntityScreen.of(OutPrefix.class, OutPrefixApi.class, OutPrefix.KIND, "prefixes")
                .field("name", Kinds.text())
                .field("digits", Kinds.text())
                .field("context", Kinds.text())
                .field("keep", Kinds.flag(), Place.CHOSEN)
                .field("callerId", Kinds.text())
                .field("description", Kinds.longText(), Place.CHOSEN)
                .field("enabled", Kinds.flag())
                .field("agents", References.some(names.names(Directory.Kind.AGENTS)))
                .field("teams", References.some(names.names(Directory.Kind.TEAMS)))
                .published()
                .blank(OutPrefixesView::blank);
    }

    private static OutPrefix blank() {
        return new OutPrefix(
                Ids.next(),
                "",
                "",
                RouteKind.OUTBOUND.usualContext(),
                false,
                "",
                "",
                true,
                Set.of(),
                Set.of(),
                0);
    }
}
