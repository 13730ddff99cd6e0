package org.parley.server.platform.jobs;

import static org.parley.server.platform.db.tables.Tables.JOB_RUN;
import static org.parley.server.platform.db.tables.Tables.SCHEDULED_TASKS;

import org.jooq.DSLContext;
import org.parley.contract.jobs.JobRun;
import org.parley.contract.platform.Page;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.db.tables.tables.records.JobRunRecord;

import java.time.Instant;
import java.util.Optional;

/// The history of jobs.
final class JobStore {
    private static final int MOST_DETAIL = 1_000;

    void insert(Transaction tx, JobRun run) {
        String detail = run.detail();
        tx.sql()
                .insertInto(JOB_RUN)
                .set(JOB_RUN.ID, run.id())
                .set(JOB_RUN.JOB, run.job())
                .set(JOB_RUN.STARTED_AT, run.startedAt())
                .set(JOB_RUN.ENDED_AT, run.endedAt())
                .set(JOB_RUN.SUCCEEDED, run.succeeded())
                .set(
                        JOB_RUN.DETAIL,
                        detail.length() > MOST_DETAIL ? detail.substring(0, MOST_DETAIL) : detail)
                .execute();
    }

    Page<JobRun> page(DSLContext sql, String job, int limit, int offset) {
        return new Page<>(
                sql.selectFrom(JOB_RUN)
                        .where(JOB_RUN.JOB.eq(job))
                        .orderBy(JOB_RUN.STARTED_AT.desc(), JOB_RUN.ID.desc())
                        .limit(limit)
                        .offset(offset)
                        .fetch(JobStore::run),
                sql.fetchCount(JOB_RUN, JOB_RUN.JOB.eq(job)));
    }

    Optional<JobRun> findLast(DSLContext sql, String job) {
        return sql.selectFrom(JOB_RUN)
                .where(JOB_RUN.JOB.eq(job))
                .orderBy(JOB_RUN.STARTED_AT.desc(), JOB_RUN.ID.desc())
                .limit(1)
                .fetchOptional(JobStore::run);
    }

    /// When the job is due.
    Optional<Instant> findNext(DSLContext sql, String job) {
        return sql.select(SCHEDULED_TASKS.EXECUTION_TIME)
                .from(SCHEDULED_TASKS)
                .where(SCHEDULED_TASKS.TASK_NAME.eq(job))
                .and(SCHEDULED_TASKS.PICKED.isFalse())
                .fetchOptional(SCHEDULED_TASKS.EXECUTION_TIME);
    }

    int deleteBefore(Transaction tx, Instant time) {
        return tx.sql().deleteFrom(JOB_RUN).where(JOB_RUN.STARTED_AT.lt(time)).execute();
    }

    private static JobRun run(JobRunRecord row) {
        return new JobRun(
                row.getId(),
                row.getJob(),
                row.getStartedAt(),
                row.getEndedAt(),
                row.getSucceeded(),
                row.getDetail());
    }
}
