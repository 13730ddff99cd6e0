package org.parley.server.triggers.engine;

import static org.parley.server.platform.db.tables.Tables.TRIGGER_RUN;

import jakarta.inject.Inject;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.triggers.TriggerRun;
import org.parley.contract.triggers.TriggerStatus;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// What triggers did. Kept for 30 days.
public final class TriggerLog implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(TriggerLog.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_DETAIL = 1_000;

    private final Database db;
    private final Clock clock;

    @Inject
    public TriggerLog(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Adds a row. A database that does not answer costs the row, not the next action.
    void add(TriggerRun run) {
        String detail = run.detail();
        try {
            db.run(tx ->
                    tx.sql()
                            .insertInto(TRIGGER_RUN)
                            .set(TRIGGER_RUN.ID, run.id())
                            .set(TRIGGER_RUN.AT, run.at())
                            .set(TRIGGER_RUN.TRIGGER_ID, run.triggerId())
                            .set(TRIGGER_RUN.TRIGGER_NAME, run.trigger())
                            .set(TRIGGER_RUN.ACTION, run.action())
                            .set(TRIGGER_RUN.CALL_ID, run.callId())
                            .set(TRIGGER_RUN.STATUS, run.status().name())
                            .set(TRIGGER_RUN.AGENT, run.agent())
                            .set(TRIGGER_RUN.SUCCEEDED, run.succeeded())
                            .set(TRIGGER_RUN.MILLIS, run.millis())
                            .set(
                                    TRIGGER_RUN.DETAIL,
                                    detail.length() > MOST_DETAIL
                                            ? detail.substring(0, MOST_DETAIL - 1) + "…"
                                            : detail)
                            .execute());
        } catch (Refusal e) {
            LOG.error("What a trigger did was not logged: {}", run, e);
        }
    }

    /// The rows, newest first.
    ///
    /// @param trigger of this one only
    public Page<TriggerRun> page(@Nullable UUID trigger, int limit, int offset) {
        var condition = trigger == null ? DSL.noCondition() : TRIGGER_RUN.TRIGGER_ID.eq(trigger);
        return db.read(sql ->
                new Page<>(
                        sql.selectFrom(TRIGGER_RUN)
                                .where(condition)
                                .orderBy(TRIGGER_RUN.AT.desc(), TRIGGER_RUN.ID.desc())
                                .limit(limit)
                                .offset(offset)
                                .fetch(row ->
                                        new TriggerRun(
                                                row.getId(),
                                                row.getAt(),
                                                row.getTriggerId(),
                                                row.getTriggerName(),
                                                row.getAction(),
                                                row.getCallId(),
                                                TriggerStatus.valueOf(row.getStatus()),
                                                row.getAgent(),
                                                row.getSucceeded(),
                                                row.getMillis(),
                                                row.getDetail())),
                        sql.fetchCount(TRIGGER_RUN, condition)));
    }

    @Override
    public String name() {
        return "trigger-log";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public String run() {
        int deleted =
                db.write(tx ->
                        tx.sql()
                                .deleteFrom(TRIGGER_RUN)
                                .where(TRIGGER_RUN.AT.lt(clock.instant().minus(KEPT)))
                                .execute());
        return "trigger-runs-deleted " + deleted + " " + KEPT.toDays();
    }
}
