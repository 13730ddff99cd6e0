package org.parley.admin.staff;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.contract.skills.Skill;
import org.parley.contract.skills.SkillApi;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.field.Kinds;

/// What agents can be good at.
public final class SkillsView extends EntityView<Skill> {
    private static final EntityScreen<Skill> SCREEN =
            EntityScreen.of(Skill.class, SkillApi.class, Skill.KIND, "skills")
                    .field("name", Kinds.text())
                    .field("description", Kinds.longText())
                    .blank(() -> new Skill(Ids.next(), "", "", 0));

    @Inject
    SkillsView(EntityDesk desk) {
        super(desk, SCREEN);
    }
}
