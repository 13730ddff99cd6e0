package org.parley.server.skills;

import static org.parley.server.platform.db.tables.Tables.SKILL;

import jakarta.inject.Inject;

import org.parley.contract.skills.Skill;
import org.parley.contract.skills.SkillApi;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;

/// Skills.
final class SkillRules implements EntityRules<Skill> {
    @Inject
    SkillRules() {}

    @Override
    public EntityType<Skill> type() {
        return EntityType.of(Skill.class, Skill.KIND, SkillApi.class, SKILL)
                .keys(SKILL.ID, SKILL.VERSION)
                .name(SKILL.NAME, SKILL.NAME_KEY)
                .searched(SKILL.DESCRIPTION)
                .build();
    }
}
