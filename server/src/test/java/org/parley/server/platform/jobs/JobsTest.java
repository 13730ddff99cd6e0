package org.parley.server.platform.jobs;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.jobs.JobApi;
import org.parley.contract.jobs.JobRun;
import org.parley.contract.jobs.JobView;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.testing.Databases;
import org.parley.server.testing.FreshDatabase;
import org.parley.server.testing.RunningServer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

final class JobsTest {
    @RegisterExtension static final FreshDatabase DATABASE = Databases.postgres();

    @TempDir Path data;

    @Test
    void twoServersRunAJobOnceAtATime() {
        var runs = new AtomicInteger();
        Jobs first = jobs(counting(runs));
        Jobs second = jobs(counting(runs));
        first.start();
        second.start();
        try {
            await().atMost(20, TimeUnit.SECONDS).until(() -> runs.get() >= 1);
            first.runSoon("counting");
            await().atMost(20, TimeUnit.SECONDS).until(() -> runs.get() >= 2);
            await().atMost(20, TimeUnit.SECONDS)
                    .until(() -> first.runs("counting", 10, 0).total() >= 2);
            assertEquals(2, runs.get());
            assertEquals(2, second.runs("counting", 10, 0).total());
        } finally {
            first.stop();
            second.stop();
        }
    }

    @Test
    void failureIsNotedAndTheServerGoesOn() {
        Jobs jobs = jobs(new Failing());
        jobs.run(new Failing());
        JobRun run = jobs.runs("failing", 10, 0).rows().getFirst();
        assertFalse(run.succeeded());
        assertEquals("no paper", run.detail());
    }

    @Test
    void serverCleansUpAndTellsSo() {
        try (var server = new RunningServer(data, Map.of())) {
            JobApi api = server.signIn("admin").api(JobApi.class);
            assertEquals(
                    List.of(
                            "expired-sessions",
                            "job-history",
                            "licence-check",
                            "old-recordings",
                            "reconciliation",
                            "recording-files",
                            "trigger-log"),
                    api.list().rows().stream().map(JobView::name).toList());
            api.run("licence-check");
            await().atMost(20, TimeUnit.SECONDS)
                    .until(() -> api.runs("licence-check", 10, 0).total() > 0);
            JobRun run = api.runs("licence-check", 10, 0).rows().getFirst();
            assertTrue(run.succeeded());
            assertTrue(run.detail().matches("licence-[a-z]+ \\d+ 250"), run.detail());
            assertEquals(
                    ErrorCode.NOT_FOUND,
                    assertThrows(Refusal.class, () -> api.run("nothing")).code());
        }
    }

    private static Jobs jobs(Job job) {
        return new Jobs(Set.of(job), DATABASE.get(), new JobStore(), Clock.systemUTC());
    }

    private static Job counting(AtomicInteger runs) {
        return new Job() {
            @Override
            public String name() {
                return "counting";
            }

            @Override
            public Duration every() {
                return Duration.ofDays(1);
            }

            @Override
            public String run() {
                return "run " + runs.incrementAndGet();
            }
        };
    }

    private static final class Failing implements Job {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public String run() {
            throw new IllegalStateException("no paper");
        }
    }
}
