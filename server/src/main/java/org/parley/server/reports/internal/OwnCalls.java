package org.parley.server.reports.internal;

import static org.parley.server.platform.db.tables.Tables.CALL_FACT;
import static org.parley.server.platform.db.tables.Tables.CALL_LEG;

import jakarta.inject.Inject;

import org.jooq.Record;
import org.parley.contract.reports.Outcome;
import org.parley.contract.reports.OwnCall;
import org.parley.contract.telephony.Direction;
import org.parley.server.platform.db.Database;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The calls of one agent: each leg of the agent's telephone is one.
public final class OwnCalls {
    /// As many calls as an agent is shown.
    private static final int SEARCHED = 100;

    private final Database database;

    @Inject
    OwnCalls(Database database) {
        this.database = database;
    }

    List<OwnCall> list(UUID agent, int limit) {
        return database.read(sql ->
                sql.select(CALL_FACT.fields())
                        .select(
                                CALL_LEG.PLACE,
                                CALL_LEG.BEGAN_AT,
                                CALL_LEG.ANSWERED_AT,
                                CALL_LEG.ENDED_AT)
                        .from(CALL_LEG)
                        .join(CALL_FACT)
                        .on(CALL_FACT.ID.eq(CALL_LEG.CALL_ID))
                        .where(CALL_LEG.AGENT_ID.eq(agent))
                        .orderBy(CALL_LEG.BEGAN_AT.desc(), CALL_LEG.CALL_ID.desc())
                        .limit(limit)
                        .fetch(OwnCalls::call));
    }

    /// The number of the other party of one of the agent's calls.
    ///
    /// @param call its id; empty for the last that came in with a number
    Optional<String> findNumber(UUID agent, String call) {
        return list(agent, SEARCHED).stream()
                .filter(own ->
                        call.isEmpty()
                                ? own.kind() == OwnCall.Kind.MISSED
                                        || own.kind() == OwnCall.Kind.RECEIVED
                                : own.id().equals(call))
                .map(OwnCall::number)
                .filter(number -> number.matches("\\+?[0-9]{2,32}"))
                .findFirst();
    }

    /// The first leg is that of whoever dialled.
    private static OwnCall call(Record row) {
        boolean dialledHere = row.get(CALL_LEG.PLACE) == 0;
        Instant began = row.get(CALL_LEG.BEGAN_AT);
        Instant answered =
                dialledHere ? row.get(CALL_FACT.ANSWERED_AT) : row.get(CALL_LEG.ANSWERED_AT);
        boolean talked =
                dialledHere
                        ? Outcome.valueOf(row.get(CALL_FACT.OUTCOME)) == Outcome.ANSWERED
                        : answered != null;
        OwnCall.Kind kind =
                dialledHere
                        ? talked ? OwnCall.Kind.MADE : OwnCall.Kind.UNANSWERED
                        : talked ? OwnCall.Kind.RECEIVED : OwnCall.Kind.MISSED;
        Instant ended = row.get(CALL_LEG.ENDED_AT);
        return new OwnCall(
                row.get(CALL_FACT.ID),
                kind,
                began,
                dialledHere ? row.get(CALL_FACT.DIALLED) : row.get(CALL_FACT.CALLER_NUMBER),
                dialledHere ? "" : row.get(CALL_FACT.CALLER_NAME),
                !row.get(CALL_FACT.DIRECTION).equals(Direction.INTERNAL.name()),
                row.get(CALL_FACT.QUEUE),
                answered == null || !ended.isAfter(answered)
                        ? 0
                        : Duration.between(answered, ended).toMillis());
    }
}
