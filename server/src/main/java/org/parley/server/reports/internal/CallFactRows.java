package org.parley.server.reports.internal;

import static org.parley.server.platform.db.tables.Tables.CALL_FACT;
import static org.parley.server.platform.db.tables.Tables.CALL_LEG;
import static org.parley.server.platform.db.tables.Tables.OUT_PREFIX;
import static org.parley.server.platform.db.tables.Tables.ROUTE;
import static org.parley.server.reports.internal.CallFactStore.cut;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.parley.server.platform.db.BatchInsert;
import org.parley.server.reports.model.CallFact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// Facts of calls as rows, many in one statement.
final class CallFactRows {
    private static final List<Field<?>> CALLS =
            List.of(
                    CALL_FACT.ID,
                    CALL_FACT.NODE,
                    CALL_FACT.DIRECTION,
                    CALL_FACT.STARTED_AT,
                    CALL_FACT.ANSWERED_AT,
                    CALL_FACT.ENDED_AT,
                    CALL_FACT.CALLER_NUMBER,
                    CALL_FACT.CALLER_NAME,
                    CALL_FACT.DIALLED,
                    CALL_FACT.ROUTE_ID,
                    CALL_FACT.ROUTE,
                    CALL_FACT.PREFIX_ID,
                    CALL_FACT.PREFIX,
                    CALL_FACT.QUEUE,
                    CALL_FACT.AGENT_ID,
                    CALL_FACT.AGENT_NAME,
                    CALL_FACT.WAIT_MS,
                    CALL_FACT.TOLD_WAIT_MS,
                    CALL_FACT.RING_MS,
                    CALL_FACT.TALK_MS,
                    CALL_FACT.OUTCOME,
                    CALL_FACT.ENDED_BY,
                    CALL_FACT.CALLBACK_OF);
    private static final List<Field<?>> LEGS =
            List.of(
                    CALL_LEG.CALL_ID,
                    CALL_LEG.LEG,
                    CALL_LEG.PLACE,
                    CALL_LEG.ENDPOINT,
                    CALL_LEG.AGENT_ID,
                    CALL_LEG.BEGAN_AT,
                    CALL_LEG.ANSWERED_AT,
                    CALL_LEG.ENDED_AT,
                    CALL_LEG.CAUSE,
                    CALL_LEG.TRANSFER,
                    CALL_LEG.TRANSFERRED_TO);

    private CallFactRows() {}

    static void insert(DSLContext sql, String node, List<CallFact> facts) {
        BatchBindStep calls = BatchInsert.of(sql, CALL_FACT, CALLS);
        var names =
                new Names(
                        names(sql, facts, CallFact::routeId, ROUTE.ID, ROUTE.NAME),
                        names(sql, facts, CallFact::prefixId, OUT_PREFIX.ID, OUT_PREFIX.NAME));
        for (CallFact fact : facts) {
            calls = calls.bind(call(node, fact, names));
        }
        calls.execute();
        legs(sql, facts);
    }

    private record Names(Map<UUID, String> routes, Map<UUID, String> prefixes) {}

    /// The names as they are now, for the facts keep them when a route or prefix goes.
    private static Map<UUID, String> names(
            DSLContext sql,
            List<CallFact> facts,
            Function<CallFact, @Nullable UUID> thing,
            TableField<?, UUID> id,
            TableField<?, String> name) {
        List<UUID> ids = facts.stream().map(thing).filter(Objects::nonNull).toList();
        return ids.isEmpty()
                ? Map.of()
                : sql.select(id, name)
                        .from(Objects.requireNonNull(id.getTable()))
                        .where(id.in(ids))
                        .fetchMap(id, name);
    }

    private static void legs(DSLContext sql, List<CallFact> facts) {
        if (facts.stream().allMatch(fact -> fact.legs().isEmpty())) {
            return;
        }
        BatchBindStep legs = BatchInsert.of(sql, CALL_LEG, LEGS);
        for (CallFact fact : facts) {
            int place = 0;
            for (CallFact.Leg leg : fact.legs()) {
                legs = legs.bind(leg(fact.id(), place++, leg));
            }
        }
        legs.execute();
    }

    private static @Nullable Object[] call(String node, CallFact fact, Names names) {
        return new @Nullable Object[] {
            fact.id(),
            node,
            fact.direction().name(),
            fact.startedAt(),
            fact.answeredAt(),
            fact.endedAt(),
            cut(fact.callerNumber(), 200),
            cut(fact.callerName(), 1000),
            cut(fact.dialled(), 200),
            fact.routeId(),
            fact.routeId() == null ? null : names.routes().get(fact.routeId()),
            fact.prefixId(),
            fact.prefixId() == null ? null : names.prefixes().get(fact.prefixId()),
            fact.queue(),
            fact.agentId(),
            fact.agentName(),
            fact.waitMillis(),
            fact.toldMillis(),
            fact.ringMillis(),
            fact.talkMillis(),
            fact.outcome().name(),
            fact.endedBy(),
            fact.callbackOf()
        };
    }

    private static @Nullable Object[] leg(String call, int place, CallFact.Leg leg) {
        CallFact.Handover handover = leg.handover();
        return new @Nullable Object[] {
            call,
            leg.id(),
            place,
            cut(leg.endpoint(), 200),
            leg.agentId(),
            leg.beganAt(),
            leg.answeredAt(),
            leg.endedAt(),
            leg.cause(),
            handover == null ? null : handover.kind().name(),
            handover == null ? null : cut(handover.to(), 200)
        };
    }
}
