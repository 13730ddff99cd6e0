package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.AGENT_SKILL;
import static org.parley.server.platform.db.tables.Tables.PERSON;
import static org.parley.server.platform.db.tables.Tables.TEAM;
import static org.parley.server.platform.db.tables.Tables.TEAM_MEMBER;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;

import org.parley.contract.skills.Skill;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.Team;
import org.parley.contract.staff.Telephone;
import org.parley.contract.staff.UserAccount;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.platform.entity.UsedByLink;
import org.parley.server.platform.entity.UsedByLink.Users;
import org.parley.server.staff.DutyCheck;
import org.parley.server.staff.OwnBoxes;
import org.parley.server.staff.rest.AgentResource;
import org.parley.server.staff.rest.TeamResource;
import org.parley.server.staff.rest.TelephoneResource;
import org.parley.server.staff.rest.UserResource;

/// Wires the kinds of things that are staff.
public final class StaffEntities extends AbstractModule {
    @Override
    protected void configure() {
        bind(AgentParts.class);
        bind(LineChecks.class);
        bind(BoxOfNumber.class);
        OptionalBinder.newOptionalBinder(binder(), OwnBoxes.class)
                .setDefault()
                .toInstance(OwnBoxes.NONE);
        Multibinder.newSetBinder(binder(), DutyCheck.class);
        install(EntityModule.of(AgentAccount.class, AgentRules.class, AgentResource.class));
        install(EntityModule.of(UserAccount.class, UserRules.class, UserResource.class));
        install(EntityModule.of(Telephone.class, TelephoneRules.class, TelephoneResource.class));
        install(EntityModule.of(Team.class, TeamRules.class, TeamResource.class));
        Multibinder<UsedBy> users = Multibinder.newSetBinder(binder(), UsedBy.class);
        users.addBinding()
                .toInstance(
                        new UsedByLink(
                                Skill.KIND,
                                AGENT_SKILL.SKILL_ID,
                                AGENT_SKILL.PERSON_ID,
                                new Users(AgentAccount.KIND, PERSON.ID, PERSON.LOGIN_NAME)));
        users.addBinding()
                .toInstance(
                        new UsedByLink(
                                AgentAccount.KIND,
                                TEAM_MEMBER.PERSON_ID,
                                TEAM_MEMBER.TEAM_ID,
                                new Users(Team.KIND, TEAM.ID, TEAM.NAME)));
    }
}
