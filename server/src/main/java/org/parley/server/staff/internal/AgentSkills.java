package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.AGENT_SKILL;
import static org.parley.server.platform.db.tables.Tables.SKILL;

import org.jooq.DSLContext;
import org.parley.contract.skills.SkillLevel;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Faults;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What agents are good at, as the database holds it.
final class AgentSkills {
    private AgentSkills() {}

    static void check(DSLContext sql, List<SkillLevel> skills, Faults faults) {
        List<UUID> named = skills.stream().map(SkillLevel::skillId).toList();
        Set<UUID> different = Set.copyOf(named);
        if (different.size() < named.size()) {
            faults.add("skills", "names a skill twice");
        } else if (!named.isEmpty()
                && sql.fetchCount(SKILL, SKILL.ID.in(different)) < different.size()) {
            faults.add("skills", "names a skill that is not there");
        }
    }

    static void write(Transaction tx, UUID agent, List<SkillLevel> skills) {
        delete(tx, agent);
        for (SkillLevel skill : skills) {
            tx.sql()
                    .insertInto(AGENT_SKILL)
                    .set(AGENT_SKILL.PERSON_ID, agent)
                    .set(AGENT_SKILL.SKILL_ID, skill.skillId())
                    .set(AGENT_SKILL.LEVEL, skill.level())
                    .execute();
        }
    }

    static void delete(Transaction tx, UUID agent) {
        tx.sql().deleteFrom(AGENT_SKILL).where(AGENT_SKILL.PERSON_ID.eq(agent)).execute();
    }

    /// The skills of each of these agents, by the skills' names.
    static Map<UUID, List<SkillLevel>> listOf(DSLContext sql, Collection<UUID> agents) {
        return sql.select(AGENT_SKILL.PERSON_ID, AGENT_SKILL.SKILL_ID, AGENT_SKILL.LEVEL)
                .from(AGENT_SKILL)
                .join(SKILL)
                .on(SKILL.ID.eq(AGENT_SKILL.SKILL_ID))
                .where(AGENT_SKILL.PERSON_ID.in(agents))
                .orderBy(SKILL.NAME_KEY)
                .fetchGroups(
                        AGENT_SKILL.PERSON_ID, row -> new SkillLevel(row.value2(), row.value3()));
    }
}
