package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.AGENT;
import static org.parley.server.platform.db.tables.Tables.AGENT_PERMISSION;
import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.TEAM;
import static org.parley.server.platform.db.tables.Tables.TEAM_MEMBER;

import com.fasterxml.jackson.core.JsonProcessingException;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Permission;
import org.parley.contract.skills.SkillLevel;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.AgentQueue;
import org.parley.contract.staff.Typology;
import org.parley.server.permissions.ProfileService;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.entity.Links;
import org.parley.server.staff.AgentEdits;
import org.parley.server.staff.Memberships;
import org.parley.server.staff.OwnBoxes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What other tables than the person's hold of an agent.
final class AgentParts {
    private final Memberships memberships;
    private final LineChecks lines;
    private final BoxOfNumber boxes;
    private final Secrets secrets = new Secrets();

    @Inject
    AgentParts(Memberships memberships, LineChecks lines, BoxOfNumber boxes) {
        this.memberships = memberships;
        this.lines = lines;
        this.boxes = boxes;
    }

    void check(DSLContext sql, @Nullable AgentAccount before, AgentAccount agent, Faults faults) {
        lines.check(
                agent.line(),
                agent.dtmf(),
                agent.extension(),
                agent.typology() == Typology.EXTERNAL || agent.typology() == Typology.MOBILE,
                faults);
        if (agent.typology() == Typology.MOBILE && agent.mobile().isEmpty()) {
            faults.add("mobile", "is needed for an agent with a mobile telephone");
        }
        boxes.check(sql, before == null ? null : wish(before), wish(agent), faults);
        List<UUID> wanted = agent.queues().stream().map(AgentQueue::queueId).toList();
        Set<UUID> queues = Set.copyOf(wanted);
        if (queues.size() < wanted.size()) {
            faults.add("queues", "names a queue twice");
        } else if (!queues.isEmpty()
                && sql.fetchCount(QUEUE, QUEUE.ID.in(queues)) < queues.size()) {
            faults.add("queues", "names a queue that is not there");
        }
        if (!agent.teams().isEmpty()
                && sql.fetchCount(TEAM, TEAM.ID.in(agent.teams())) < agent.teams().size()) {
            faults.add("teams", "names a team that is not there");
        }
        AgentSkills.check(sql, agent.skills(), faults);
    }

    private static BoxOfNumber.Wish wish(AgentAccount agent) {
        return new BoxOfNumber.Wish(
                new OwnBoxes.Owner(agent.extension(), agent.fullName(), agent.email()),
                agent.voicemail(),
                agent.voicemailPin());
    }

    Optional<String> findReasonToKeep(DSLContext sql, AgentAccount agent) {
        return boxes.findReasonToKeep(sql, "The agent " + agent.name(), agent.extension());
    }

    void insert(Transaction tx, UUID id) {
        tx.sql()
                .insertInto(AGENT)
                .set(AGENT.PERSON_ID, id)
                .set(AGENT.SIP_SECRET, secrets.next())
                .execute();
    }

    void update(Transaction tx, @Nullable AgentAccount before, AgentAccount after, Actor actor) {
        tx.sql()
                .update(AGENT)
                .set(AGENT.ALIAS, after.alias())
                .set(AGENT.DESCRIPTION, after.description())
                .set(AGENT.TYPOLOGY, after.typology().name())
                .set(AGENT.MOBILE, after.mobile())
                .set(AGENT.LOGIN_IN_PAUSE, after.loginInPause())
                .set(AGENT.AUTO_ANSWER, after.autoAnswer())
                .set(AGENT.AUTO_ANSWER_SECONDS, after.autoAnswerSeconds())
                .set(AGENT.RECORDING, after.recording().name())
                .set(AGENT.CALLER_ID, after.callerId())
                .set(AGENT.DTMF, after.dtmf().name())
                .set(AGENT.LINE, json(after.line()))
                .set(AGENT.CALL_WAITING, after.callWaiting())
                .set(AGENT.CHATS, after.chats())
                .set(AGENT.EMAILS, after.emails())
                .set(AGENT.MESSAGES, after.messages())
                .set(AGENT.FAXES, after.faxes())
                .set(AGENT.OPEN_CHANNELS, after.openChannels())
                .set(AGENT.POP_UP, after.popUp())
                .set(AGENT.ALWAYS_ON_TOP, after.alwaysOnTop())
                .set(AGENT.LOG_LEVEL, after.logLevel().name())
                .set(AGENT.FORCED, json(after.forced()))
                .set(AGENT.MASKED, after.masked())
                .where(AGENT.PERSON_ID.eq(after.id()))
                .execute();
        relate(tx, before, after, actor);
        boxes.stored(tx, before == null ? null : wish(before), wish(after), actor);
    }

    private void relate(
            Transaction tx, @Nullable AgentAccount before, AgentAccount after, Actor actor) {
        boolean reskilled =
                before == null
                        ? !after.skills().isEmpty()
                        : !before.skills().equals(after.skills());
        if (reskilled) {
            AgentSkills.write(tx, after.id(), after.skills());
        }
        if (reskilled || before == null || !before.queues().equals(after.queues())) {
            memberships.setDirect(
                    tx,
                    after.id(),
                    after.queues().stream().filter(AgentQueue::direct).toList(),
                    actor);
        }
        setTeams(tx, after);
    }

    private void setTeams(Transaction tx, AgentAccount agent) {
        Set<UUID> now =
                new HashSet<>(
                        tx.sql()
                                .select(TEAM_MEMBER.TEAM_ID)
                                .from(TEAM_MEMBER)
                                .where(TEAM_MEMBER.PERSON_ID.eq(agent.id()))
                                .fetch(TEAM_MEMBER.TEAM_ID));
        Set<UUID> touched = new HashSet<>();
        for (UUID team : now) {
            if (!agent.teams().contains(team)) {
                tx.sql()
                        .deleteFrom(TEAM_MEMBER)
                        .where(TEAM_MEMBER.TEAM_ID.eq(team))
                        .and(TEAM_MEMBER.PERSON_ID.eq(agent.id()))
                        .execute();
                touched.add(team);
            }
        }
        for (UUID team : agent.teams()) {
            if (!now.contains(team)) {
                tx.sql()
                        .insertInto(TEAM_MEMBER)
                        .set(TEAM_MEMBER.TEAM_ID, team)
                        .set(TEAM_MEMBER.PERSON_ID, agent.id())
                        .execute();
                touched.add(team);
            }
        }
        if (!touched.isEmpty()) {
            memberships.teamsChanged(tx, touched);
        }
    }

    void delete(Transaction tx, AgentAccount agent, Actor actor) {
        AgentSkills.delete(tx, agent.id());
        tx.sql().deleteFrom(AGENT).where(AGENT.PERSON_ID.eq(agent.id())).execute();
        boxes.deleting(tx, agent.extension(), actor);
    }

    List<AgentAccount> complete(DSLContext sql, List<AgentAccount> rows) {
        List<UUID> ids = rows.stream().map(Identified::id).toList();
        Map<UUID, List<AgentQueue>> queues = memberships.listOf(sql, ids);
        Map<UUID, Set<UUID>> teams =
                new Links(TEAM_MEMBER.PERSON_ID, TEAM_MEMBER.TEAM_ID).of(sql, ids);
        Map<UUID, Set<Permission>> rights = rights(sql, ids);
        Map<UUID, List<SkillLevel>> skills = AgentSkills.listOf(sql, ids);
        Set<String> boxed = boxes.numbers(sql, rows.stream().map(AgentAccount::extension).toList());
        return rows.stream()
                .map(row -> AgentEdits.withVoicemail(row, boxed.contains(row.extension())))
                .map(row ->
                        AgentEdits.withSkills(
                                AgentEdits.with(
                                        row,
                                        row.extension(),
                                        rights.getOrDefault(row.id(), Set.of()),
                                        queues.getOrDefault(row.id(), List.of()),
                                        teams.getOrDefault(row.id(), Set.of())),
                                skills.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Map<UUID, Set<Permission>> rights(DSLContext sql, List<UUID> ids) {
        Map<String, Permission> known =
                ProfileService.AGENT_RIGHTS.stream()
                        .collect(Collectors.toMap(Permission::name, right -> right));
        Map<UUID, Set<Permission>> rights = new HashMap<>();
        sql.selectFrom(AGENT_PERMISSION)
                .where(AGENT_PERMISSION.PERSON_ID.in(ids))
                .forEach(row -> {
                    Permission right = known.get(row.getPermission());
                    if (right != null) {
                        rights.computeIfAbsent(row.getPersonId(), _ -> new HashSet<>()).add(right);
                    }
                });
        return rights;
    }

    private static JSONB json(Object value) {
        try {
            return JSONB.jsonb(Json.strict().writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass() + " cannot be kept as JSON", e);
        }
    }
}
