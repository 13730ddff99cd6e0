package org.parley.server.tags;

import static org.parley.server.platform.db.tables.Tables.TAG;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.platform.Ids;
import org.parley.server.platform.audit.AuditModule;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.EntityKitModule;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.TestHttp;
import org.parley.server.testing.Databases;
import org.parley.server.testing.DirectEventBus;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// A list of 100,000 things over REST: its first page, a page in the middle, and a search.
@Tag("bench")
final class TagListBenchTest {
    private static final int ROWS = 100_000;
    private static final int AT_ONCE = 2_000;
    private static final int ROUNDS = 40;
    private static final double TARGET_MILLIS = 150;

    @TempDir Path folder;

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void pagesOfAHundredThousandOnH2() throws Exception {
        try (Database db = Databases.openH2File(folder)) {
            measure("H2", db);
        }
    }

    @Test
    @Tag("postgres")
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void pagesOfAHundredThousandOnPostgres() throws Exception {
        try (Database db = Databases.openPostgres()) {
            measure("PostgreSQL", db);
        }
    }

    private static void measure(String engine, Database db) throws Exception {
        fill(db);
        var injector =
                Guice.createInjector(
                        new EntityKitModule(),
                        new AuditModule(),
                        new TagsModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(Database.class).toInstance(db);
                                bind(EventBus.class).toInstance(new DirectEventBus());
                                bind(Clock.class).toInstance(Clock.systemUTC());
                                bind(CurrentRequest.class);
                            }
                        });
        try (TestHttp http =
                TestHttp.serving(Clock.systemUTC(), injector.getInstance(TagResource.class))) {
            bench(http, "first page", engine, "/api/tags?limit=100");
            bench(http, "page in the middle", engine, "/api/tags?limit=100&offset=50000");
            bench(http, "quick search", engine, "/api/tags?limit=100&q=099");
        }
    }

    private static void fill(Database db) {
        for (int from = 0; from < ROWS; from += AT_ONCE) {
            int first = from;
            db.run(tx -> {
                var insert =
                        tx.sql()
                                .insertInto(
                                        TAG,
                                        TAG.ID,
                                        TAG.NAME,
                                        TAG.NAME_KEY,
                                        TAG.COLOUR,
                                        TAG.DESCRIPTION,
                                        TAG.VERSION);
                for (int i = first; i < first + AT_ONCE; i++) {
                    String name = String.format(Locale.ROOT, "Customer %06d", i * 7919 % ROWS);
                    insert =
                            insert.values(
                                    Ids.next(),
                                    name,
                                    name.toLowerCase(Locale.ROOT),
                                    "#0969da",
                                    "one of many",
                                    1L);
                }
                insert.execute();
            });
        }
    }

    private static void bench(TestHttp http, String what, String engine, String path)
            throws Exception {
        double[] millis = new double[ROUNDS];
        for (int warm = 0; warm < ROUNDS; warm++) {
            http.get(path, "admin");
        }
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            http.get(path, "admin");
            millis[round] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        double p95 = millis[ROUNDS * 95 / 100];
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"list of 100,000 rows, %s, p95 (%s)\",\"unit\":\"ms\","
                        + "\"ours\":%.1f,\"baseline\":\"target\",\"theirs\":%.0f,\"ratio\":%.2f,"
                        + "\"note\":\"median %.1f ms, over REST\"}%n",
                what,
                engine,
                p95,
                TARGET_MILLIS,
                TARGET_MILLIS / p95,
                millis[ROUNDS / 2]);
    }
}
