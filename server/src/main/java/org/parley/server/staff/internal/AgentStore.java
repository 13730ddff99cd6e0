package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.AGENT;
import static org.parley.server.platform.db.tables.Tables.PAUSE_REASON;
import static org.parley.server.platform.db.tables.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.staff.Agent;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.db.Transaction;
import org.parley.server.staff.model.AgentPhone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Agents and pauses in the database.
public final class AgentStore {
    void insert(Transaction tx, UUID personId, String sipSecret) {
        tx.sql()
                .insertInto(AGENT)
                .set(AGENT.PERSON_ID, personId)
                .set(AGENT.SIP_SECRET, sipSecret)
                .execute();
    }

    Page<Agent> page(DSLContext sql, @Nullable String part, Sight seen, int limit, int offset) {
        Condition wanted =
                seen.agents(PERSON.ID)
                        .and(part == null || part.isBlank() ? DSL.noCondition() : holds(part));
        List<Agent> rows =
                agents(sql)
                        .where(wanted)
                        .orderBy(PERSON.LOGIN_KEY)
                        .limit(limit)
                        .offset(offset)
                        .fetch(AgentStore::agent);
        long total = sql.fetchCount(agents(sql).where(wanted));
        return new Page<>(rows, total);
    }

    List<Agent> list(DSLContext sql) {
        return agents(sql).orderBy(PERSON.LOGIN_KEY).fetch(AgentStore::agent);
    }

    Optional<Agent> find(DSLContext sql, UUID id) {
        return agents(sql).where(PERSON.ID.eq(id)).fetchOptional(AgentStore::agent);
    }

    Optional<Agent> findByName(DSLContext sql, String name) {
        return agents(sql)
                .where(PERSON.LOGIN_KEY.eq(name.toLowerCase(Locale.ROOT)))
                .fetchOptional(AgentStore::agent);
    }

    List<AgentPhone> phones(DSLContext sql) {
        return agents(sql).where(PERSON.ENABLED).orderBy(PERSON.EXTENSION).fetch(AgentStore::phone);
    }

    Optional<AgentPhone> findPhone(DSLContext sql, UUID id) {
        return agents(sql).where(PERSON.ID.eq(id)).fetchOptional(AgentStore::phone);
    }

    List<PauseReason> pauses(DSLContext sql) {
        return sql.selectFrom(PAUSE_REASON)
                .orderBy(PAUSE_REASON.NAME)
                .fetch(row -> new PauseReason(row.getId(), row.getName()));
    }

    private static Condition holds(String part) {
        return PERSON.LOGIN_NAME
                .containsIgnoreCase(part)
                .or(PERSON.FULL_NAME.containsIgnoreCase(part))
                .or(PERSON.EXTENSION.contains(part));
    }

    private static SelectOnConditionStep<? extends Record> agents(DSLContext sql) {
        return sql.select(
                        PERSON.ID,
                        PERSON.LOGIN_NAME,
                        PERSON.FULL_NAME,
                        PERSON.EMAIL,
                        PERSON.EXTENSION,
                        PERSON.ENABLED,
                        AGENT.SIP_SECRET)
                .from(AGENT)
                .join(PERSON)
                .on(PERSON.ID.eq(AGENT.PERSON_ID));
    }

    private static Agent agent(Record row) {
        return new Agent(
                row.get(PERSON.ID),
                row.get(PERSON.LOGIN_NAME),
                row.get(PERSON.FULL_NAME),
                row.get(PERSON.EMAIL),
                row.get(PERSON.EXTENSION),
                row.get(PERSON.ENABLED));
    }

    private static AgentPhone phone(Record row) {
        return new AgentPhone(
                row.get(PERSON.ID),
                row.get(PERSON.EXTENSION),
                row.get(AGENT.SIP_SECRET),
                row.get(PERSON.FULL_NAME));
    }
}
