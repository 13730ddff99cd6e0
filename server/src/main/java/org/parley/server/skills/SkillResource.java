package org.parley.server.skills;

import jakarta.inject.Inject;

import org.parley.contract.skills.Skill;
import org.parley.contract.skills.SkillApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Skills over REST.
public final class SkillResource extends EntityResource<Skill> implements SkillApi {
    @Inject
    SkillResource(Entities<Skill> skills, CurrentRequest request) {
        super(skills, request);
    }
}
