package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.AGENT;
import static org.parley.server.platform.db.tables.Tables.PERSON;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.AgentApi;
import org.parley.contract.staff.Typology;
import org.parley.server.auth.PeopleService;
import org.parley.server.permissions.ProfileService;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.events.EventBus;
import org.parley.server.staff.AgentChanged;
import org.parley.server.staff.AgentEdits;
import org.parley.server.staff.AgentRemoved;
import org.parley.server.staff.DutyCheck;
import org.parley.server.staff.NumberPlan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Agents: a person's row, an agent's row, rights, queues and teams, stored together.
final class AgentRules implements EntityRules<AgentAccount> {
    private final AgentParts parts;
    private final PeopleService people;
    private final NumberPlan numbers;
    private final ProfileService profiles;
    private final Visibility visibility;
    private final Provider<Set<DutyCheck>> duties;
    private final EventBus events;

    @Inject
    AgentRules(
            AgentParts parts,
            PeopleService people,
            NumberPlan numbers,
            ProfileService profiles,
            Visibility visibility,
            Provider<Set<DutyCheck>> duties,
            EventBus events) {
        this.parts = parts;
        this.people = people;
        this.numbers = numbers;
        this.profiles = profiles;
        this.visibility = visibility;
        this.duties = duties;
        this.events = events;
    }

    @Override
    public EntityType<AgentAccount> type() {
        return EntityType.of(AgentAccount.class, AgentAccount.KIND, AgentApi.class, PERSON)
                .from(PERSON.join(AGENT).on(AGENT.PERSON_ID.eq(PERSON.ID)))
                .keys(PERSON.ID, PERSON.VERSION)
                .name("name", PERSON.LOGIN_NAME, PERSON.LOGIN_KEY)
                .searched(PERSON.FULL_NAME, PERSON.EMAIL, PERSON.EXTENSION, AGENT.ALIAS)
                .plain(PERSON.ENABLED, AGENT.DESCRIPTION, AGENT.TYPOLOGY, AGENT.LOGIN_IN_PAUSE)
                .plain(AGENT.MOBILE)
                .plain(AGENT.AUTO_ANSWER, AGENT.AUTO_ANSWER_SECONDS, AGENT.RECORDING)
                .plain(AGENT.CALLER_ID, AGENT.DTMF, AGENT.CALL_WAITING)
                .plain(AGENT.CHATS, AGENT.EMAILS, AGENT.MESSAGES, AGENT.FAXES, AGENT.OPEN_CHANNELS)
                .plain(AGENT.POP_UP, AGENT.ALWAYS_ON_TOP, AGENT.FORCED, AGENT.MASKED)
                .plain(AGENT.LOG_LEVEL)
                .hidden(AGENT.LINE)
                .dated(PERSON.CREATED_AT, PERSON.CHANGED_AT)
                .computed("status", () -> Statuses.expression(people.lockedOut()))
                .leftWhenAbsent("voicemail")
                .elsewhere("password", "voicemailPin", "permissions", "queues", "teams", "skills")
                .build();
    }

    @Override
    public Condition visibleTo(Me me) {
        return visibility.of(me).agents(PERSON.ID);
    }

    @Override
    public void check(
            DSLContext sql, @Nullable AgentAccount before, AgentAccount after, Faults faults) {
        if (after.fullName().equals(after.extension())) {
            faults.add("fullName", "must differ from the internal number");
        }
        numbers.findObjection(sql, after.extension(), after.id())
                .ifPresent(objection -> faults.add("extension", objection));
        if (!ProfileService.AGENT_RIGHTS.containsAll(after.permissions())) {
            faults.add("permissions", "takes only " + ProfileService.AGENT_RIGHTS);
        }
        parts.check(sql, before, after, faults);
        if (before != null && changesTelephone(before, after)) {
            String field =
                    before.typology() != after.typology()
                            ? "typology"
                            : !before.mobile().equals(after.mobile())
                                    ? "mobile"
                                    : before.enabled() != after.enabled() ? "enabled" : "extension";
            findDuty(after.id()).ifPresent(objection -> faults.add(field, objection));
        }
    }

    private static boolean changesTelephone(AgentAccount before, AgentAccount after) {
        return before.typology() != after.typology()
                || (after.typology() == Typology.MOBILE && !before.mobile().equals(after.mobile()))
                || !before.extension().equals(after.extension())
                || (before.enabled() && !after.enabled());
    }

    private Optional<String> findDuty(UUID agent) {
        return duties.get().stream()
                .flatMap(duty -> duty.findObjection(agent).stream())
                .findFirst();
    }

    @Override
    public Optional<String> findReasonToKeep(DSLContext sql, AgentAccount agent) {
        return findDuty(agent.id())
                .map(objection -> "The agent " + agent.name() + " " + objection + ".")
                .or(() -> parts.findReasonToKeep(sql, agent));
    }

    @Override
    public List<AgentAccount> complete(DSLContext sql, List<AgentAccount> rows) {
        Set<String> locked = people.listLocked(sql);
        return parts.complete(sql, rows).stream()
                .map(row ->
                        AgentEdits.withStatus(row, Statuses.of(row.name(), row.enabled(), locked)))
                .toList();
    }

    @Override
    public void stored(
            Transaction tx, @Nullable AgentAccount before, AgentAccount after, Actor actor) {
        if (before == null) {
            parts.insert(tx, after.id());
            profiles.associateAgent(tx, actor, after.id());
        }
        if (before == null || after.password() != null) {
            people.setPassword(tx, after.id(), after.password(), before != null);
        }
        numbers.assign(tx, AgentAccount.KIND, after.id(), after.extension());
        if (before == null
                || before.masked() != after.masked()
                || !before.permissions().equals(after.permissions())) {
            profiles.setAgentRights(tx, after.id(), after.permissions());
        }
        parts.update(tx, before, after, actor);
        people.stored(tx, after.id());
        tx.afterCommit(() -> events.publish(new AgentChanged(AgentEdits.brief(after))));
    }

    @Override
    public void deleting(Transaction tx, AgentAccount agent, Actor actor) {
        numbers.assign(tx, AgentAccount.KIND, agent.id(), null);
        parts.delete(tx, agent, actor);
        tx.afterCommit(() -> events.publish(new AgentRemoved(agent.id())));
    }

    @Override
    public Object audited(AgentAccount agent) {
        return AgentEdits.withoutPassword(agent);
    }

    @Override
    public String copyName(String prefix, String name, int number) {
        return name + "_" + (number + 1);
    }

    @Override
    public AgentAccount copied(AgentAccount copy) {
        return AgentEdits.withExtension(copy, numbers.free().number());
    }
}
