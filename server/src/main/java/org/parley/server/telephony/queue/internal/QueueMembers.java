package org.parley.server.telephony.queue.internal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.parley.server.platform.db.tables.Tables.QUEUE_MEMBER;
import static org.parley.server.platform.db.tables.Tables.QUEUE_TEAM;
import static org.parley.server.platform.db.tables.Tables.TEAM_MEMBER;

import jakarta.inject.Inject;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.staff.AgentQueue;
import org.parley.contract.staff.TeamMemberships;
import org.parley.contract.telephony.QueueAgent;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.db.tables.tables.records.QueueMemberRecord;
import org.parley.server.platform.events.EventBus;
import org.parley.server.staff.Memberships;
import org.parley.server.telephony.queue.QueueChanged;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Who serves in which queue: directly, or because a team does. A row is a membership; one that is
/// not direct goes when no team brings it any more.
public final class QueueMembers implements Memberships {
    private final QueueStore queues;
    private final Visibility visibility;
    private final EventBus events;

    @Inject
    QueueMembers(QueueStore queues, Visibility visibility, EventBus events) {
        this.queues = queues;
        this.visibility = visibility;
        this.events = events;
    }

    @Override
    public Map<UUID, List<AgentQueue>> listOf(DSLContext sql, Collection<UUID> agents) {
        return sql.selectFrom(QUEUE_MEMBER)
                .where(QUEUE_MEMBER.PERSON_ID.in(agents))
                .orderBy(QUEUE_MEMBER.PERSON_ID, QUEUE_MEMBER.QUEUE_ID)
                .fetchGroups(
                        QUEUE_MEMBER.PERSON_ID,
                        row ->
                                new AgentQueue(
                                        row.get(QUEUE_MEMBER.QUEUE_ID),
                                        row.get(QUEUE_MEMBER.PENALTY),
                                        row.get(QUEUE_MEMBER.DIRECT)));
    }

    @Override
    public void setDirect(Transaction tx, UUID agent, List<AgentQueue> wanted, Actor actor) {
        Map<UUID, QueueMemberRecord> now =
                tx.sql()
                        .selectFrom(QUEUE_MEMBER)
                        .where(QUEUE_MEMBER.PERSON_ID.eq(agent))
                        .fetchMap(QUEUE_MEMBER.QUEUE_ID);
        Set<UUID> touched = new HashSet<>(now.keySet());
        for (AgentQueue place : wanted) {
            touched.add(place.queueId());
            put(tx, now.remove(place.queueId()), place.queueId(), agent, place.penalty());
        }
        now.keySet().forEach(queue -> undirect(tx, queue, agent));
        refresh(tx, touched);
        tell(tx, touched);
    }

    @Override
    public void teamsChanged(Transaction tx, Set<UUID> teams) {
        Set<UUID> touched = queuesOf(tx.sql(), teams);
        refresh(tx, touched);
        tell(tx, touched);
    }

    @Override
    public TeamMemberships countByOnly(DSLContext sql, Collection<UUID> teams) {
        return sql.select(
                        count(),
                        countDistinct(QUEUE_MEMBER.PERSON_ID),
                        countDistinct(QUEUE_MEMBER.QUEUE_ID))
                .from(QUEUE_MEMBER)
                .where(QUEUE_MEMBER.DIRECT.isFalse())
                .and(givenBy(QUEUE_TEAM.TEAM_ID.in(teams)))
                .and(givenBy(QUEUE_TEAM.TEAM_ID.notIn(teams)).not())
                .fetchSingle(row -> new TeamMemberships(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public void teamLeaves(Transaction tx, UUID team) {
        Set<UUID> touched = queuesOf(tx.sql(), Set.of(team));
        tx.sql().deleteFrom(QUEUE_TEAM).where(QUEUE_TEAM.TEAM_ID.eq(team)).execute();
        refresh(tx, touched);
        tell(tx, touched);
    }

    List<VoiceQueue> complete(DSLContext sql, List<VoiceQueue> rows) {
        List<UUID> ids = rows.stream().map(Identified::id).toList();
        Map<UUID, List<QueueAgent>> agents =
                sql.selectFrom(QUEUE_MEMBER)
                        .where(QUEUE_MEMBER.QUEUE_ID.in(ids))
                        .orderBy(QUEUE_MEMBER.QUEUE_ID, QUEUE_MEMBER.PLACE)
                        .fetchGroups(
                                QUEUE_MEMBER.QUEUE_ID,
                                row ->
                                        new QueueAgent(
                                                row.get(QUEUE_MEMBER.PERSON_ID),
                                                row.get(QUEUE_MEMBER.PENALTY),
                                                row.get(QUEUE_MEMBER.DIRECT)));
        Map<UUID, List<UUID>> teams =
                sql.select(QUEUE_TEAM.QUEUE_ID, QUEUE_TEAM.TEAM_ID)
                        .from(QUEUE_TEAM)
                        .where(QUEUE_TEAM.QUEUE_ID.in(ids))
                        .fetchGroups(QUEUE_TEAM.QUEUE_ID, QUEUE_TEAM.TEAM_ID);
        return rows.stream()
                .map(row ->
                        QueueStore.with(
                                row,
                                agents.getOrDefault(row.id(), List.of()),
                                Set.copyOf(teams.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    /// Writes the members that stand in the queue's record.
    void write(Transaction tx, VoiceQueue queue) {
        Map<UUID, QueueMemberRecord> now =
                tx.sql()
                        .selectFrom(QUEUE_MEMBER)
                        .where(QUEUE_MEMBER.QUEUE_ID.eq(queue.id()))
                        .fetchMap(QUEUE_MEMBER.PERSON_ID);
        for (QueueAgent agent : queue.agents()) {
            QueueMemberRecord row = now.remove(agent.agentId());
            if (agent.direct()) {
                put(tx, row, queue.id(), agent.agentId(), agent.penalty());
            }
        }
        now.keySet().forEach(agent -> undirect(tx, queue.id(), agent));
        tx.sql().deleteFrom(QUEUE_TEAM).where(QUEUE_TEAM.QUEUE_ID.eq(queue.id())).execute();
        queue.teams()
                .forEach(team ->
                        tx.sql()
                                .insertInto(QUEUE_TEAM)
                                .set(QUEUE_TEAM.QUEUE_ID, queue.id())
                                .set(QUEUE_TEAM.TEAM_ID, team)
                                .set(QUEUE_TEAM.PENALTY, 0)
                                .execute());
        refresh(tx, Set.of(queue.id()));
    }

    void delete(Transaction tx, UUID queue) {
        tx.sql().deleteFrom(QUEUE_TEAM).where(QUEUE_TEAM.QUEUE_ID.eq(queue)).execute();
        tx.sql().deleteFrom(QUEUE_MEMBER).where(QUEUE_MEMBER.QUEUE_ID.eq(queue)).execute();
    }

    private void put(
            Transaction tx, @Nullable QueueMemberRecord row, UUID queue, UUID agent, int penalty) {
        if (row == null) {
            queues.insertMember(tx, queue, agent, penalty, true);
        } else if (!row.getDirect() || row.getPenalty() != penalty) {
            tx.sql()
                    .update(QUEUE_MEMBER)
                    .set(QUEUE_MEMBER.DIRECT, true)
                    .set(QUEUE_MEMBER.PENALTY, penalty)
                    .where(QUEUE_MEMBER.QUEUE_ID.eq(queue))
                    .and(QUEUE_MEMBER.PERSON_ID.eq(agent))
                    .execute();
        }
    }

    private static void undirect(Transaction tx, UUID queue, UUID agent) {
        tx.sql()
                .update(QUEUE_MEMBER)
                .set(QUEUE_MEMBER.DIRECT, false)
                .where(QUEUE_MEMBER.QUEUE_ID.eq(queue))
                .and(QUEUE_MEMBER.PERSON_ID.eq(agent))
                .execute();
    }

    /// Gives the memberships that teams bring, and takes those that nothing brings any more.
    private void refresh(Transaction tx, Set<UUID> touched) {
        DSLContext sql = tx.sql();
        sql.deleteFrom(QUEUE_MEMBER)
                .where(QUEUE_MEMBER.QUEUE_ID.in(touched))
                .and(QUEUE_MEMBER.DIRECT.isFalse())
                .and(givenBy(noCondition()).not())
                .execute();
        AbsenceStore.forgetStrangers(tx, touched);
        Condition member =
                exists(
                        selectOne()
                                .from(QUEUE_MEMBER)
                                .where(QUEUE_MEMBER.QUEUE_ID.eq(QUEUE_TEAM.QUEUE_ID))
                                .and(QUEUE_MEMBER.PERSON_ID.eq(TEAM_MEMBER.PERSON_ID)));
        sql.select(QUEUE_TEAM.QUEUE_ID, TEAM_MEMBER.PERSON_ID, min(QUEUE_TEAM.PENALTY))
                .from(QUEUE_TEAM)
                .join(TEAM_MEMBER)
                .on(TEAM_MEMBER.TEAM_ID.eq(QUEUE_TEAM.TEAM_ID))
                .where(QUEUE_TEAM.QUEUE_ID.in(touched))
                .and(member.not())
                .groupBy(QUEUE_TEAM.QUEUE_ID, TEAM_MEMBER.PERSON_ID)
                .orderBy(QUEUE_TEAM.QUEUE_ID, TEAM_MEMBER.PERSON_ID)
                .fetch()
                .forEach(row ->
                        queues.insertMember(tx, row.value1(), row.value2(), row.value3(), false));
    }

    /// Whether one of the teams brings the membership.
    private static Condition givenBy(Condition team) {
        return exists(
                selectOne()
                        .from(QUEUE_TEAM)
                        .join(TEAM_MEMBER)
                        .on(TEAM_MEMBER.TEAM_ID.eq(QUEUE_TEAM.TEAM_ID))
                        .where(QUEUE_TEAM.QUEUE_ID.eq(QUEUE_MEMBER.QUEUE_ID))
                        .and(TEAM_MEMBER.PERSON_ID.eq(QUEUE_MEMBER.PERSON_ID))
                        .and(team));
    }

    private static Set<UUID> queuesOf(DSLContext sql, Set<UUID> teams) {
        return new HashSet<>(
                sql.selectDistinct(QUEUE_TEAM.QUEUE_ID)
                        .from(QUEUE_TEAM)
                        .where(QUEUE_TEAM.TEAM_ID.in(teams))
                        .fetch(QUEUE_TEAM.QUEUE_ID));
    }

    private void tell(Transaction tx, Set<UUID> touched) {
        if (touched.isEmpty()) {
            return;
        }
        Map<UUID, QueueChanged> changes = new HashMap<>();
        queues.list(tx.sql(), touched)
                .forEach(queue -> changes.put(queue.id(), new QueueChanged(queue)));
        tx.afterCommit(() -> {
            visibility.forget();
            changes.values().forEach(events::publish);
        });
    }
}
