package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.TEAM;
import static org.parley.server.platform.db.tables.Tables.TEAM_MEMBER;

import org.jooq.DSLContext;
import org.parley.contract.platform.Usage;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.Team;
import org.parley.server.platform.entity.UsedBy;

import java.util.List;
import java.util.UUID;

/// The teams that use an agent.
final class TeamUse implements UsedBy {
    @Override
    public String kind() {
        return AgentAccount.KIND;
    }

    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return sql.select(TEAM.ID, TEAM.NAME)
                .from(TEAM_MEMBER)
                .join(TEAM)
                .on(TEAM.ID.eq(TEAM_MEMBER.TEAM_ID))
                .where(TEAM_MEMBER.PERSON_ID.eq(id))
                .orderBy(TEAM.NAME_KEY)
                .fetch(row -> new Usage(Team.KIND, row.value1(), row.value2()));
    }
}
