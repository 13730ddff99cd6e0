package org.parley.admin.staff;

import jakarta.inject.Inject;

import org.parley.admin.choice.Directory;
import org.parley.admin.choice.References;
import org.parley.admin.choice.ReferringView;
import org.parley.client.Session;
import org.parley.contract.platform.Ids;
import org.parley.contract.staff.Team;
import org.parley.contract.staff.TeamApi;
import org.parley.contract.staff.TeamMemberships;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.field.Kinds;
import org.parley.desk.i18n.Texts;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Teams of agents.
public final class TeamsView extends ReferringView<Team> {
    @Inject
    TeamsView(EntityDesk desk, Directory directory, Session session, Texts texts) {
        super(
                desk,
                directory,
                names -> screen(names, teams -> lossOf(teams, session.api(TeamApi.class), texts)));
    }

    private static EntityScreen<Team> screen(Directory names, Function<List<Team>, String> loss) {
        return EntityScreen.of(Team.class, TeamApi.class, Team.KIND, "teams")
                .field("name", Kinds.text())
                .field("description", Kinds.longText())
                .field("agents", References.some(names.names(Directory.Kind.AGENTS)))
                .published()
                .losing(loss)
                .blank(() -> new Team(Ids.next(), "", "", Set.of(), 0));
    }

    private static String lossOf(List<Team> teams, TeamApi api, Texts texts) {
        TeamMemberships lost = api.memberships(teams.stream().map(Team::id).toList());
        return texts.get("teams.loss", lost.memberships(), lost.agents(), lost.queues());
    }
}
