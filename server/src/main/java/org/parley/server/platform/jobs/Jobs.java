package org.parley.server.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.jobs.JobRun;
import org.parley.contract.jobs.JobView;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;

/// Runs the jobs by db-scheduler: the database says who runs what, so that of several servers one
/// does, and takes over what a dead one had begun.
public final class Jobs implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration END_WITHIN = Duration.ofSeconds(3);
    private static final int THREADS = 2;

    private final List<Job> jobs;
    private final Database db;
    private final JobStore store;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    @Inject
    Jobs(Set<Job> jobs, Database db, JobStore store, Clock clock) {
        this.jobs = jobs.stream().sorted(Comparator.comparing(Job::name)).toList();
        this.db = db;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        List<RecurringTask<Void>> tasks = jobs.stream().map(this::task).toList();
        Scheduler made =
                Scheduler.create(db.dataSource())
                        .startTasks(tasks)
                        .threads(THREADS)
                        .executorService(Executors.newVirtualThreadPerTaskExecutor())
                        .pollingInterval(LOOK_EVERY)
                        .shutdownMaxWait(END_WITHIN)
                        .clock(clock::instant)
                        .build();
        made.start();
        scheduler = made;
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
    }

    /// The jobs, by name.
    public List<JobView> list() {
        return jobs.stream()
                .map(job ->
                        db.read(sql ->
                                new JobView(
                                        job.name(),
                                        job.every().toString(),
                                        store.findLast(sql, job.name()).orElse(null),
                                        store.findNext(sql, job.name()).orElse(null))))
                .toList();
    }

    /// The runs of a job, newest first.
    public Page<JobRun> runs(String name, int limit, int offset) {
        Job job = get(name);
        return db.read(sql -> store.page(sql, job.name(), limit, offset));
    }

    /// Has the job run as soon as possible.
    ///
    /// @throws Refusal `NOT_FOUND`
    public void runSoon(String name) {
        Job job = get(name);
        Scheduler running = scheduler;
        if (running != null) {
            running.reschedule(task(job).getDefaultTaskInstance(), clock.instant());
            running.triggerCheckForDueExecutions();
        }
    }

    private Job get(String name) {
        return jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("job", name));
    }

    private RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((_, _) -> run(job));
    }

    /// Runs a job and notes how it ended; a failure is noted, and the next time comes all the same.
    void run(Job job) {
        Instant begin = clock.instant();
        boolean succeeded = false;
        String detail;
        try {
            detail = job.run();
            succeeded = true;
        } catch (RuntimeException e) {
            LOG.error("The job {} failed; it is tried again in {}", job.name(), job.every(), e);
            detail = String.valueOf(e.getMessage());
        }
        var run =
                new JobRun(
                        Ids.at(clock.millis()),
                        job.name(),
                        begin,
                        clock.instant(),
                        succeeded,
                        detail);
        db.run(tx -> store.insert(tx, run));
        LOG.debug("The job {} ended: {}", job.name(), detail);
    }
}
