package org.parley.contract.skills;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// What agents can be good at.
@Path("skills")
@EntityAccess(read = Permission.SKILLS_READ, edit = Permission.SKILLS_EDIT)
public interface SkillApi extends EntityApi<Skill> {}
