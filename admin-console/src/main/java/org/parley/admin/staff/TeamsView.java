package org.parley.admin.staff;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.References;
import org.parley.admin.choice.ReferringView;
import org.parley.contract.platform.Ids;
import org.parley.contract.staff.Team;
import org.parley.contract.staff.TeamApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.field.Kinds;

import java.util.Set;

/// Teams of agents.
public final class TeamsView extends ReferringView<Team> {
    @Inject
    TeamsView(EntityDesk desk, Directory directory) {
        super(desk, directory, TeamsView::screen);
    }

    private static EntityScreen<Team> screen(Directory names) {
        return EntityScreen.of(Team.class, TeamApi.class, Team.KIND, "teams")
                .field("name", Kinds.text())
                .field("description", Kinds.longText())
                .field("agents", References.some(names.names(Directory.Kind.AGENTS)))
                .published()
                .blank(() -> new Team(Ids.next(), "", "", Set.of(), 0));
    }
}
