package org.parley.server.reports.internal;

import static org.parley.server.platform.db.tables.Tables.CALL_DISPOSITION;
import static org.parley.server.platform.db.tables.Tables.CALL_FACT;
import static org.parley.server.platform.db.tables.Tables.CALL_HOLD;
import static org.parley.server.platform.db.tables.Tables.CALL_LEG;
import static org.parley.server.platform.db.tables.Tables.CALL_TAG;
import static org.parley.server.platform.db.tables.Tables.RECORDING;

import jakarta.inject.Inject;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.reports.CallLeg;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.CallTag;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.Direction;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.ListTerms;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.db.tables.tables.Recording;
import org.parley.server.platform.db.tables.tables.records.CallLegRecord;
import org.parley.server.reports.CallReportService.Query;
import org.parley.server.reports.model.CallFact;
import org.parley.server.reports.model.TodayCount;
import org.parley.server.tags.given.CallTags;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Facts of calls, stored once each: storing a call again replaces it.
public final class CallFactStore {
    private static final ListTerms TERMS =
            new ListTerms(
                    "Calls",
                    Map.of(
                            "startedAt", CALL_FACT.STARTED_AT,
                            "waitMillis", CALL_FACT.WAIT_MS,
                            "talkMillis", CALL_FACT.TALK_MS,
                            "callerNumber", CALL_FACT.CALLER_NUMBER,
                            "queue", CALL_FACT.QUEUE,
                            "agentName", CALL_FACT.AGENT_NAME,
                            "route", CALL_FACT.ROUTE,
                            "outcome", CALL_FACT.OUTCOME),
                    List.of(
                            CALL_FACT.CALLER_NUMBER,
                            CALL_FACT.CALLER_NAME,
                            CALL_FACT.ROUTE,
                            CALL_FACT.PREFIX,
                            CALL_FACT.QUEUE,
                            CALL_FACT.AGENT_NAME));

    private static final Set<Field<String>> NUMBERS =
            Set.of(CALL_FACT.CALLER_NUMBER, CALL_FACT.CALLER_NAME);

    private static final Recording FIRST = RECORDING.as("first_recording");

    private final Database database;

    @Inject
    CallFactStore(Database database) {
        this.database = database;
    }

    void put(Transaction tx, String node, List<CallFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        DSLContext sql = tx.sql();
        sql.deleteFrom(CALL_FACT)
                .where(CALL_FACT.ID.in(facts.stream().map(CallFact::id).toList()))
                .execute();
        CallFactRows.insert(sql, node, facts);
        facts.stream()
                .filter(fact -> !fact.tags().isEmpty())
                .forEach(fact -> CallTags.give(sql, fact.id(), fact.tags(), fact.endedAt()));
    }

    /// Adds the time on hold of a call, measured live.
    void hold(String call, long millis) {
        database.run(tx -> {
            tx.sql().deleteFrom(CALL_HOLD).where(CALL_HOLD.CALL_ID.eq(call)).execute();
            tx.sql()
                    .insertInto(CALL_HOLD)
                    .set(CALL_HOLD.CALL_ID, call)
                    .set(CALL_HOLD.HOLD_MS, millis)
                    .execute();
        });
    }

    Page<CallRecord> list(Query query) {
        Condition wanted = wanted(query);
        SortField<?> order = TERMS.order(query.sort());
        return database.read(sql -> {
            List<CallRecord> rows =
                    tagged(
                            sql,
                            select(sql)
                                    .where(wanted)
                                    .orderBy(order, CALL_FACT.ID.desc())
                                    .limit(query.limit())
                                    .offset(query.offset())
                                    .fetch(CallFactStore::record));
            return Page.read(
                    rows,
                    query.limit(),
                    query.offset(),
                    () -> sql.fetchCount(sql.selectOne().from(CALL_FACT).where(wanted)));
        });
    }

    Optional<CallRecord> find(String id) {
        return database.read(
                sql -> select(sql).where(CALL_FACT.ID.eq(id)).fetchOptional(CallFactStore::record));
    }

    List<CallFact.Leg> legs(String id) {
        return database.read(sql ->
                sql.selectFrom(CALL_LEG)
                        .where(CALL_LEG.CALL_ID.eq(id))
                        .orderBy(CALL_LEG.PLACE)
                        .fetch(row ->
                                new CallFact.Leg(
                                        row.getLeg(),
                                        row.getEndpoint(),
                                        row.getAgentId(),
                                        row.getBeganAt(),
                                        row.getAnsweredAt(),
                                        row.getEndedAt(),
                                        row.getCause(),
                                        handover(row))));
    }

    private static CallFact.@Nullable Handover handover(CallLegRecord row) {
        String kind = row.getTransfer();
        String to = row.getTransferredTo();
        return kind == null
                ? null
                : new CallFact.Handover(CallLeg.Transfer.valueOf(kind), to == null ? "" : to);
    }

    List<TodayCount> count(Instant since) {
        Field<Long> seconds = CALL_FACT.WAIT_MS.div(DSL.inline(1000L));
        Field<Long> waited = seconds.as("waited");
        Field<Integer> calls = DSL.count().as("calls");
        Field<BigDecimal> talked = DSL.sum(CALL_FACT.TALK_MS).as("talked");
        return database.read(sql ->
                sql.select(
                                CALL_FACT.QUEUE,
                                CALL_FACT.AGENT_ID,
                                CALL_FACT.OUTCOME,
                                waited,
                                calls,
                                talked)
                        .from(CALL_FACT)
                        .where(CALL_FACT.STARTED_AT.ge(since))
                        .groupBy(CALL_FACT.QUEUE, CALL_FACT.AGENT_ID, CALL_FACT.OUTCOME, seconds)
                        .fetch(row ->
                                new TodayCount(
                                        row.get(CALL_FACT.QUEUE),
                                        row.get(CALL_FACT.AGENT_ID),
                                        row.get(CALL_FACT.OUTCOME),
                                        row.get(waited),
                                        row.get(calls),
                                        row.get(talked).longValue())));
    }

    /// Answered calls only: who hung up had not waited to the end.
    Map<String, Integer> countOff(Instant since) {
        Field<BigDecimal> off =
                DSL.avg(DSL.abs(CALL_FACT.TOLD_WAIT_MS.minus(CALL_FACT.WAIT_MS))).as("off");
        return database.read(sql ->
                sql.select(CALL_FACT.QUEUE, off)
                        .from(CALL_FACT)
                        .where(CALL_FACT.STARTED_AT.ge(since))
                        .and(CALL_FACT.TOLD_WAIT_MS.isNotNull())
                        .and(CALL_FACT.QUEUE.isNotNull())
                        .and(CALL_FACT.OUTCOME.eq(Outcome.ANSWERED.name()))
                        .groupBy(CALL_FACT.QUEUE)
                        .fetchMap(
                                row -> row.get(CALL_FACT.QUEUE),
                                row -> (int) Math.round(row.get(off).doubleValue() / 1_000)));
    }

    Map<UUID, Integer> countMissed(Instant since) {
        Field<Integer> missed = DSL.count().as("missed");
        return database.read(sql ->
                sql.select(CALL_LEG.AGENT_ID, missed)
                        .from(CALL_LEG)
                        .join(CALL_FACT)
                        .on(CALL_FACT.ID.eq(CALL_LEG.CALL_ID))
                        .where(CALL_LEG.BEGAN_AT.ge(since))
                        .and(CALL_LEG.AGENT_ID.isNotNull())
                        .and(CALL_LEG.ANSWERED_AT.isNull())
                        .and(CALL_FACT.QUEUE.isNotNull())
                        .groupBy(CALL_LEG.AGENT_ID)
                        .fetchMap(CALL_LEG.AGENT_ID, missed));
    }

    private static SelectJoinStep<? extends Record> select(DSLContext sql) {
        return sql.select(CALL_FACT.fields())
                .select(CALL_HOLD.HOLD_MS, RECORDING.ID)
                .select(
                        CALL_DISPOSITION.FIRST_LEVEL,
                        CALL_DISPOSITION.SECOND_LEVEL,
                        CALL_DISPOSITION.THIRD_LEVEL,
                        CALL_DISPOSITION.NOTE)
                .from(CALL_FACT)
                .leftJoin(CALL_HOLD)
                .on(CALL_HOLD.CALL_ID.eq(CALL_FACT.ID))
                .leftJoin(CALL_DISPOSITION)
                .on(CALL_DISPOSITION.CALL_ID.eq(CALL_FACT.ID))
                .leftJoin(RECORDING)
                .on(
                        RECORDING.ID.eq(
                                DSL.select(FIRST.ID)
                                        .from(FIRST)
                                        .where(FIRST.CALL_ID.eq(CALL_FACT.ID))
                                        .orderBy(FIRST.FOUND_AT, FIRST.ID)
                                        .limit(1)));
    }

    private static CallRecord record(Record row) {
        Long held = row.get(CALL_HOLD.HOLD_MS);
        return new CallRecord(
                row.get(CALL_FACT.ID),
                Direction.valueOf(row.get(CALL_FACT.DIRECTION)),
                row.get(CALL_FACT.STARTED_AT),
                row.get(CALL_FACT.ANSWERED_AT),
                row.get(CALL_FACT.ENDED_AT),
                row.get(CALL_FACT.CALLER_NUMBER),
                row.get(CALL_FACT.CALLER_NAME),
                row.get(CALL_FACT.DIALLED),
                row.get(CALL_FACT.ROUTE),
                row.get(CALL_FACT.PREFIX),
                row.get(CALL_FACT.QUEUE),
                row.get(CALL_FACT.AGENT_ID),
                row.get(CALL_FACT.AGENT_NAME),
                row.get(CALL_FACT.WAIT_MS),
                row.get(CALL_FACT.RING_MS),
                row.get(CALL_FACT.TALK_MS),
                held == null ? 0 : held,
                Outcome.valueOf(row.get(CALL_FACT.OUTCOME)),
                row.get(CALL_FACT.ENDED_BY),
                row.get(RECORDING.ID),
                row.get(CALL_FACT.TOLD_WAIT_MS),
                row.get(CALL_FACT.CALLBACK_OF),
                dispositions(row),
                Objects.requireNonNullElse(row.get(CALL_DISPOSITION.NOTE), ""),
                List.of());
    }

    private static List<CallRecord> tagged(DSLContext sql, List<CallRecord> calls) {
        Map<String, List<CallTag>> tags =
                sql.select(CALL_TAG.CALL_ID, CALL_TAG.NAME, CALL_TAG.COLOUR)
                        .from(CALL_TAG)
                        .where(CALL_TAG.CALL_ID.in(calls.stream().map(CallRecord::id).toList()))
                        .orderBy(CALL_TAG.NAME)
                        .fetchGroups(
                                row -> row.get(CALL_TAG.CALL_ID),
                                row ->
                                        new CallTag(
                                                row.get(CALL_TAG.NAME), row.get(CALL_TAG.COLOUR)));
        return calls.stream()
                .map(call ->
                        tags.containsKey(call.id())
                                ? call.withTags(tags.getOrDefault(call.id(), List.of()))
                                : call)
                .toList();
    }

    private static List<String> dispositions(Record row) {
        return Stream.of(
                        row.get(CALL_DISPOSITION.FIRST_LEVEL),
                        row.get(CALL_DISPOSITION.SECOND_LEVEL),
                        row.get(CALL_DISPOSITION.THIRD_LEVEL))
                .filter(word -> word != null && !word.isEmpty())
                .toList();
    }

    private static Condition wanted(Query query) {
        return query.seen()
                .calls(CALL_FACT.QUEUE, CALL_FACT.AGENT_ID)
                .and(ListTerms.during(CALL_FACT.STARTED_AT, query.from(), query.to()))
                .and(named(query));
    }

    private static Condition named(Query query) {
        String text = query.q();
        Condition named = TERMS.holds(text, query.numbers() ? Set.of() : NUMBERS);
        return text == null || text.isBlank()
                ? named
                : named.or(
                        CALL_FACT.ID.in(
                                DSL.select(CALL_TAG.CALL_ID)
                                        .from(CALL_TAG)
                                        .where(CALL_TAG.NAME.containsIgnoreCase(text.strip()))));
    }

    static String cut(@Nullable String text, int length) {
        if (text == null) {
            return "";
        }
        String clean = text.replace("\0", "");
        if (clean.length() <= length) {
            return clean;
        }
        boolean split = Character.isHighSurrogate(clean.charAt(length - 1));
        return clean.substring(0, split ? length - 1 : length);
    }
}
