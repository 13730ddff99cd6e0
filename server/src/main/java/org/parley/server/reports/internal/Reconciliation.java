package org.parley.server.reports.internal;

import static org.parley.server.platform.db.tables.Tables.CALL_FACT;
import static org.parley.server.platform.db.tables.Tables.CALL_LEG;
import static org.parley.server.platform.db.tables.Tables.CEL_PART;
import static org.parley.server.platform.db.tables.Tables.RECORDING;
import static org.parley.server.platform.db.tables.Tables.ROUTING_OFFER;

import jakarta.inject.Inject;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.parley.contract.routing.Channel;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.jobs.Job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Holds what was seen live, what the report says and what was recorded against each other, once a
/// day: each call that an agent took must be in the report, each recording must be of a call of the
/// report, and no call may be left open. What does not agree is a failure that names the calls.
public final class Reconciliation implements Job {
    /// More than a day, so that nothing falls between two runs.
    private static final Duration SPAN = Duration.ofHours(26);

    /// What is so young may still be on its way into the report.
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private static final Duration LONGEST_CALL = Duration.ofHours(24);
    private static final int MOST_NAMED = 5;

    /// As the router notes an offer that was answered.
    private static final String ACCEPTED = "ACCEPTED";

    private final Database database;
    private final InstantSource clock;

    @Inject
    Reconciliation(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reconciliation";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /// @throws IllegalStateException when something does not agree
    @Override
    public String run() {
        Instant to = clock.instant().minus(SETTLED);
        Instant from = to.minus(SPAN);
        return database.read(sql -> {
            List<String> faults = new ArrayList<>();
            note(faults, "taken by an agent but not in the report", missingCalls(sql, from, to));
            note(faults, "recorded but not in the report", strayRecordings(sql, from, to));
            note(faults, "never ended", openCalls(sql, to.minus(LONGEST_CALL)));
            if (!faults.isEmpty()) {
                throw new IllegalStateException(String.join("; ", faults));
            }
            return "all-agree "
                    + sql.fetchCount(CALL_FACT, CALL_FACT.ENDED_AT.between(from, to))
                    + " "
                    + sql.fetchCount(ROUTING_OFFER, taken(from, to))
                    + " "
                    + sql.fetchCount(RECORDING, RECORDING.FOUND_AT.between(from, to));
        });
    }

    private static void note(List<String> faults, String what, List<String> calls) {
        if (!calls.isEmpty()) {
            String more = calls.size() > MOST_NAMED ? ", …" : "";
            faults.add(
                    what
                            + " ("
                            + calls.size()
                            + "): "
                            + String.join(
                                    ", ", calls.subList(0, Math.min(MOST_NAMED, calls.size())))
                            + more);
        }
    }

    private static Condition taken(Instant from, Instant to) {
        return ROUTING_OFFER
                .CHANNEL
                .eq(Channel.VOICE.name())
                .and(ROUTING_OFFER.OUTCOME.eq(ACCEPTED))
                .and(ROUTING_OFFER.ENDED_AT.between(from, to));
    }

    /// A call that goes on still has its rows.
    private static List<String> missingCalls(DSLContext sql, Instant from, Instant to) {
        Field<String> item = ROUTING_OFFER.ITEM_ID;
        return sql.selectDistinct(item)
                .from(ROUTING_OFFER)
                .where(taken(from, to))
                .and(DSL.not(isReported(item)))
                .and(DSL.notExists(DSL.selectOne().from(CEL_PART).where(CEL_PART.CALL_ID.eq(item))))
                .orderBy(item)
                .fetch(item);
    }

    private static List<String> strayRecordings(DSLContext sql, Instant from, Instant to) {
        return sql.selectDistinct(RECORDING.CALL_ID)
                .from(RECORDING)
                .where(RECORDING.FOUND_AT.between(from, to))
                .and(DSL.not(isReported(RECORDING.CALL_ID)))
                .orderBy(RECORDING.CALL_ID)
                .fetch(RECORDING.CALL_ID);
    }

    /// A call that was merged with an older one is in the report by a leg of its own.
    private static Condition isReported(Field<String> call) {
        return DSL.exists(DSL.selectOne().from(CALL_FACT).where(CALL_FACT.ID.eq(call)))
                .or(DSL.exists(DSL.selectOne().from(CALL_LEG).where(CALL_LEG.LEG.eq(call))));
    }

    private static List<String> openCalls(DSLContext sql, Instant before) {
        return sql.select(CEL_PART.CALL_ID)
                .from(CEL_PART)
                .groupBy(CEL_PART.CALL_ID)
                .having(DSL.max(CEL_PART.HAPPENED_AT).lt(before))
                .orderBy(CEL_PART.CALL_ID)
                .fetch(CEL_PART.CALL_ID);
    }
}
