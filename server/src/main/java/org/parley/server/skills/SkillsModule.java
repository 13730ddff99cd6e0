package org.parley.server.skills;

import com.google.inject.AbstractModule;

import org.parley.contract.skills.Skill;
import org.parley.server.platform.entity.EntityModule;

/// Wires skills.
public final class SkillsModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Skill.class, SkillRules.class, SkillResource.class));
    }
}
