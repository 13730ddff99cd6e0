package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.AGENT;
import static org.parley.server.platform.db.tables.Tables.TEAM;
import static org.parley.server.platform.db.tables.Tables.TEAM_MEMBER;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.staff.Team;
import org.parley.contract.staff.TeamApi;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.entity.Links;
import org.parley.server.staff.Memberships;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Teams: who joins or leaves one, joins or leaves what the team is attached to.
final class TeamRules implements EntityRules<Team> {
    private static final Links MEMBERS = new Links(TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.PERSON_ID);

    private final Memberships memberships;

    @Inject
    TeamRules(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public EntityType<Team> type() {
        return EntityType.of(Team.class, Team.KIND, TeamApi.class, TEAM)
                .keys(TEAM.ID, TEAM.VERSION)
                .name(TEAM.NAME, TEAM.NAME_KEY)
                .searched(TEAM.DESCRIPTION)
                .elsewhere("agents")
                .build();
    }

    @Override
    public void check(DSLContext sql, @Nullable Team before, Team after, Faults faults) {
        if (!after.agents().isEmpty()
                && sql.fetchCount(AGENT, AGENT.PERSON_ID.in(after.agents()))
                        < after.agents().size()) {
            faults.add("agents", "names an agent that is not there");
        }
    }

    @Override
    public List<Team> complete(DSLContext sql, List<Team> rows) {
        List<UUID> ids = rows.stream().map(Identified::id).toList();
        Map<UUID, Set<UUID>> agents = MEMBERS.of(sql, ids);
        return rows.stream()
                .map(team ->
                        new Team(
                                team.id(),
                                team.name(),
                                team.description(),
                                agents.getOrDefault(team.id(), Set.of()),
                                team.version()))
                .toList();
    }

    @Override
    public void stored(Transaction tx, @Nullable Team before, Team after, Actor actor) {
        Set<UUID> joined = new HashSet<>(after.agents());
        Set<UUID> left = new HashSet<>();
        if (before != null) {
            joined.removeAll(before.agents());
            left.addAll(before.agents());
            left.removeAll(after.agents());
        }
        joined.forEach(agent ->
                tx.sql()
                        .insertInto(TEAM_MEMBER)
                        .set(TEAM_MEMBER.TEAM_ID, after.id())
                        .set(TEAM_MEMBER.PERSON_ID, agent)
                        .onConflictDoNothing()
                        .execute());
        if (!left.isEmpty()) {
            tx.sql()
                    .deleteFrom(TEAM_MEMBER)
                    .where(TEAM_MEMBER.TEAM_ID.eq(after.id()))
                    .and(TEAM_MEMBER.PERSON_ID.in(left))
                    .execute();
        }
        if (!joined.isEmpty() || !left.isEmpty()) {
            memberships.teamsChanged(tx, Set.of(after.id()));
        }
    }

    @Override
    public void deleting(Transaction tx, Team team, Actor actor) {
        memberships.teamLeaves(tx, team.id());
        MEMBERS.forget(tx, team.id());
    }
}
