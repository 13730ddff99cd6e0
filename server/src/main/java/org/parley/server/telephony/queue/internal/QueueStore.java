package org.parley.server.telephony.queue.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.parley.server.platform.db.tables.Tables.AGENT_SKILL;
import static org.parley.server.platform.db.tables.Tables.PERSON;
import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.QUEUE_MEMBER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Json;
import org.parley.contract.routing.Strategy;
import org.parley.contract.telephony.Queue;
import org.parley.contract.telephony.QueueAgent;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.contract.telephony.queue.QueueAnnouncements;
import org.parley.contract.telephony.queue.QueueCallback;
import org.parley.contract.telephony.queue.QueueEntry;
import org.parley.contract.telephony.queue.QueueOptions;
import org.parley.contract.telephony.queue.QueuePrompts;
import org.parley.contract.telephony.queue.QueueServing;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.db.tables.tables.records.QueueRecord;
import org.parley.server.telephony.queue.model.QueueMember;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Queues and members in the database.
public final class QueueStore {
    private static final ObjectMapper JSON = Json.strict();

    /// @return whether the agent was no member before
    boolean insertMember(Transaction tx, UUID queueId, UUID agentId, int penalty, boolean direct) {
        int place =
                tx.sql()
                        .select(coalesce(max(QUEUE_MEMBER.PLACE), -1))
                        .from(QUEUE_MEMBER)
                        .where(QUEUE_MEMBER.QUEUE_ID.eq(queueId))
                        .fetchSingle()
                        .value1();
        return tx.sql()
                        .insertInto(QUEUE_MEMBER)
                        .set(QUEUE_MEMBER.QUEUE_ID, queueId)
                        .set(QUEUE_MEMBER.PERSON_ID, agentId)
                        .set(QUEUE_MEMBER.PENALTY, penalty)
                        .set(QUEUE_MEMBER.PLACE, place + 1)
                        .set(QUEUE_MEMBER.DIRECT, direct)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    List<Queue> list(DSLContext sql) {
        return sql.selectFrom(QUEUE).orderBy(QUEUE.NAME).fetch(QueueStore::queue);
    }

    List<Queue> list(DSLContext sql, Collection<UUID> ids) {
        return sql.selectFrom(QUEUE).where(QUEUE.ID.in(ids)).fetch(QueueStore::queue);
    }

    /// The queue with these members.
    static VoiceQueue with(VoiceQueue queue, List<QueueAgent> agents, Set<UUID> teams) {
        return VoiceQueue.of(queue.queue(), queue.description(), agents, teams, queue.version());
    }

    Optional<Queue> find(DSLContext sql, UUID id) {
        return sql.selectFrom(QUEUE).where(QUEUE.ID.eq(id)).fetchOptional(QueueStore::queue);
    }

    Optional<Queue> findByName(DSLContext sql, String name) {
        return sql.selectFrom(QUEUE).where(QUEUE.NAME.eq(name)).fetchOptional(QueueStore::queue);
    }

    List<QueueMember> members(DSLContext sql) {
        Map<UUID, Map<UUID, Integer>> skills = skills(sql);
        return sql.select(
                        QUEUE.ID,
                        QUEUE.NAME,
                        PERSON.ID,
                        PERSON.LOGIN_NAME,
                        PERSON.EXTENSION,
                        QUEUE_MEMBER.PENALTY,
                        QUEUE_MEMBER.PLACE)
                .from(QUEUE_MEMBER)
                .join(QUEUE)
                .on(QUEUE.ID.eq(QUEUE_MEMBER.QUEUE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(QUEUE_MEMBER.PERSON_ID))
                .where(AbsenceStore.serves())
                .orderBy(QUEUE.NAME, QUEUE_MEMBER.PLACE)
                .fetch(row ->
                        new QueueMember(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                skills.getOrDefault(row.value3(), Map.of())));
    }

    private static Map<UUID, Map<UUID, Integer>> skills(DSLContext sql) {
        Map<UUID, Map<UUID, Integer>> skills = new HashMap<>();
        sql.selectFrom(AGENT_SKILL)
                .forEach(row ->
                        skills.computeIfAbsent(row.getPersonId(), _ -> new HashMap<>())
                                .put(row.getSkillId(), row.getLevel()));
        return skills;
    }

    private static Queue queue(QueueRecord row) {
        return new Queue(
                row.getId(),
                row.getName(),
                row.getNumber(),
                Strategy.valueOf(row.getStrategy()),
                row.getAgentTimeoutSeconds(),
                row.getRetrySeconds(),
                row.getWrapUpSeconds(),
                row.getMaxWaitSeconds(),
                row.getServiceLevelSeconds(),
                row.getWeight(),
                row.getMusicClass(),
                row.getRecorded(),
                new QueueOptions(
                        group(row.getEntry(), QueueEntry.class, QueueEntry.DEFAULT),
                        group(
                                row.getAnnouncements(),
                                QueueAnnouncements.class,
                                QueueAnnouncements.DEFAULT),
                        group(row.getPrompts(), QueuePrompts.class, QueuePrompts.DEFAULT),
                        group(row.getServing(), QueueServing.class, QueueServing.DEFAULT),
                        group(row.getCallback(), QueueCallback.class, QueueCallback.DEFAULT)));
    }

    private static <G> G group(@Nullable JSONB kept, Class<G> type, G usual) {
        try {
            return kept == null ? usual : JSON.readValue(kept.data(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a queue holds what is no " + type, e);
        }
    }
}
