package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.AGENT;
import static org.parley.server.platform.db.tables.Tables.AGENT_PERMISSION;
import static org.parley.server.platform.db.tables.Tables.PAUSE_REASON;
import static org.parley.server.platform.db.tables.Tables.PERSON;
import static org.parley.server.platform.db.tables.Tables.TELEPHONE;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Permission;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.staff.Agent;
import org.parley.contract.staff.DtmfMode;
import org.parley.contract.staff.LineSettings;
import org.parley.contract.staff.RecordingRule;
import org.parley.contract.staff.Typology;
import org.parley.server.platform.db.tables.tables.records.TelephoneRecord;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.staff.model.DeskTelephone;
import org.parley.server.staff.model.Work;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Agents, telephones and pauses as the rest of the server reads them.
public final class AgentStore {
    private static final Field<Boolean> TRANSFER =
            DSL.field(
                    DSL.exists(
                            DSL.selectOne()
                                    .from(AGENT_PERMISSION)
                                    .where(AGENT_PERMISSION.PERSON_ID.eq(PERSON.ID))
                                    .and(
                                            AGENT_PERMISSION.PERMISSION.eq(
                                                    Permission.PHONE_TRANSFER.name()))));

    List<Agent> list(DSLContext sql) {
        return agents(sql, DSL.noCondition());
    }

    Optional<Agent> find(DSLContext sql, UUID id) {
        return agents(sql, PERSON.ID.eq(id)).stream().findFirst();
    }

    Optional<Agent> findByName(DSLContext sql, String name) {
        return agents(sql, PERSON.LOGIN_KEY.eq(name.toLowerCase(Locale.ROOT))).stream().findFirst();
    }

    List<AgentPhone> phones(DSLContext sql) {
        return phones(sql, PERSON.ENABLED.isTrue());
    }

    Optional<AgentPhone> findPhone(DSLContext sql, UUID id) {
        return phones(sql, PERSON.ID.eq(id)).stream().findFirst();
    }

    Optional<Work> findWork(DSLContext sql, UUID id) {
        return sql.selectFrom(AGENT)
                .where(AGENT.PERSON_ID.eq(id))
                .fetchOptional(row -> {
                    Map<Channel, Integer> capacity = new EnumMap<>(Channel.class);
                    capacity.put(Channel.VOICE, 1);
                    capacity.put(Channel.CHAT, row.getChats());
                    capacity.put(Channel.EMAIL, row.getEmails());
                    capacity.put(Channel.SMS, row.getMessages());
                    capacity.put(Channel.FAX, row.getFaxes());
                    capacity.put(Channel.OPENCHANNEL, row.getOpenChannels());
                    return new Work(capacity, row.getLoginInPause());
                });
    }

    List<DeskTelephone> telephones(DSLContext sql) {
        return sql.selectFrom(TELEPHONE)
                .where(TELEPHONE.ENABLED)
                .orderBy(TELEPHONE.EXTENSION)
                .fetch(AgentStore::telephone);
    }

    Optional<DeskTelephone> findTelephone(DSLContext sql, UUID id) {
        return sql.selectFrom(TELEPHONE)
                .where(TELEPHONE.ID.eq(id))
                .fetchOptional(AgentStore::telephone);
    }

    List<PauseReason> pauses(DSLContext sql) {
        return sql.selectFrom(PAUSE_REASON)
                .orderBy(PAUSE_REASON.NAME)
                .fetch(row -> new PauseReason(row.getId(), row.getName()));
    }

    private static List<Agent> agents(DSLContext sql, Condition which) {
        return sql.select(
                        PERSON.ID,
                        PERSON.LOGIN_NAME,
                        PERSON.FULL_NAME,
                        PERSON.EMAIL,
                        PERSON.EXTENSION,
                        PERSON.ENABLED)
                .from(AGENT)
                .join(PERSON)
                .on(PERSON.ID.eq(AGENT.PERSON_ID))
                .where(which)
                .orderBy(PERSON.LOGIN_KEY)
                .fetch(row ->
                        new Agent(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6()));
    }

    private static List<AgentPhone> phones(DSLContext sql, Condition which) {
        return sql.select(AGENT.fields())
                .select(PERSON.EXTENSION, PERSON.FULL_NAME, TRANSFER)
                .from(AGENT)
                .join(PERSON)
                .on(PERSON.ID.eq(AGENT.PERSON_ID))
                .where(which)
                .orderBy(PERSON.EXTENSION)
                .fetch(AgentStore::phone);
    }

    private static AgentPhone phone(Record row) {
        boolean auto = row.get(AGENT.AUTO_ANSWER);
        String shown = row.get(AGENT.CALLER_ID);
        return new AgentPhone(
                row.get(AGENT.PERSON_ID),
                row.get(PERSON.EXTENSION),
                row.get(AGENT.SIP_SECRET),
                shown.isBlank() ? row.get(PERSON.FULL_NAME) : shown,
                new AgentPhone.PhoneSettings(
                        Typology.valueOf(row.get(AGENT.TYPOLOGY)),
                        row.get(AGENT.MOBILE),
                        auto ? row.get(AGENT.AUTO_ANSWER_SECONDS) : -1,
                        !row.get(AGENT.RECORDING).equals(RecordingRule.NEVER.name()),
                        row.get(TRANSFER),
                        row.get(AGENT.CALL_WAITING),
                        DtmfMode.valueOf(row.get(AGENT.DTMF)),
                        line(row.get(AGENT.LINE)),
                        row.get(AGENT.MASKED)));
    }

    private static DeskTelephone telephone(TelephoneRecord row) {
        return new DeskTelephone(
                row.getId(),
                row.getName(),
                row.getExtension(),
                row.getSipSecret(),
                row.getCallerId().isBlank() ? row.getName() : row.getCallerId(),
                DtmfMode.valueOf(row.getDtmf()),
                row.getCalls(),
                line(row.getLine()));
    }

    private static LineSettings line(@Nullable JSONB kept) {
        try {
            return kept == null
                    ? LineSettings.USUAL
                    : Json.strict().readValue(kept.data(), LineSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a telephone holds what are no settings of a line", e);
        }
    }
}
