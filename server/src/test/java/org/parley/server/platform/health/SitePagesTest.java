package org.parley.server.platform.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.contract.platform.Permission;
import org.parley.server.platform.http.Access;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.HttpConfig;
import org.parley.server.platform.http.SitePage;
import org.parley.server.platform.http.TestHttp;
import org.parley.server.platform.life.HealthCheck;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

final class SitePagesTest {
    private static final HealthCheck STUCK =
            check(
                    "stuck",
                    () -> {
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return Optional.empty();
                    });

    @Test
    void isReadyWhileNoPartHasAFault() throws Exception {
        AtomicReference<Optional<String>> fault = new AtomicReference<>(Optional.empty());
        try (TestHttp http =
                serving(new LivePage(), new ReadyPage(Set.of(check("database", fault::get))))) {
            assertEquals(200, http.get("/health/live", "").statusCode());
            assertEquals(200, http.get("/health/ready", "").statusCode());
            fault.set(Optional.of("It is away."));
            var answer = http.get("/health/ready", "");
            assertEquals(503, answer.statusCode());
            assertEquals("It is away.", TestHttp.json(answer).at("/parts/0/fault").asText());
            assertEquals(200, http.get("/health/live", "").statusCode());
        }
    }

    @Test
    void aFaultOfAPartThatIsNotEssentialIsToldAndTheServerIsReady() throws Exception {
        HealthCheck spare =
                new HealthCheck() {
                    @Override
                    public String name() {
                        return "spare";
                    }

                    @Override
                    public boolean essential() {
                        return false;
                    }

                    @Override
                    public Optional<String> fault() {
                        return Optional.of("It is away.");
                    }
                };
        try (TestHttp http = serving(new ReadyPage(Set.of(spare)))) {
            var answer = http.get("/health/ready", "");
            assertEquals(200, answer.statusCode());
            assertEquals("up", TestHttp.json(answer).at("/status").asText());
            assertEquals("It is away.", TestHttp.json(answer).at("/parts/0/fault").asText());
        }
    }

    @Test
    void aPartThatHangsOrFailsIsAFaultToo() throws Exception {
        HealthCheck broken =
                check(
                        "broken",
                        () -> {
                            throw new IllegalStateException("no");
                        });
        try (TestHttp http = serving(new ReadyPage(Set.of(STUCK, broken)))) {
            var answer = http.get("/health/ready", "");
            assertEquals(503, answer.statusCode());
            assertTrue(
                    TestHttp.json(answer).at("/parts/0/fault").asText().contains("check failed"));
            assertTrue(TestHttp.json(answer).at("/parts/1/fault").asText().contains("within 2 s"));
        }
    }

    @Test
    void pagesAskForTheirPermissionAndTakeOnlyReads() throws Exception {
        try (TestHttp http = serving(new Secret())) {
            assertEquals(401, http.get("/secret", "").statusCode());
            assertEquals(403, http.get("/secret", "agent").statusCode());
            assertEquals("ok", http.get("/secret", "admin").body());
            assertEquals(405, http.send("POST", "/secret", "admin", "x").statusCode());
            assertEquals(404, http.get("/secret/more", "admin").statusCode());
        }
    }

    /// For administrators.
    private static final class Secret implements SitePage {
        @Override
        public String path() {
            return "/secret";
        }

        @Override
        public Access access() {
            return new Access.Needs(Permission.SETTINGS_READ);
        }

        @Override
        public Content read() {
            return new Content(200, "text/plain", "ok");
        }
    }

    private static TestHttp serving(SitePage... pages) {
        return TestHttp.serving(
                HttpConfig.loopback(0),
                Clock.systemUTC(),
                TestHttp.sampleResources(new CurrentRequest()),
                Set.of(pages),
                Set.of());
    }

    private static HealthCheck check(
            String name, java.util.function.Supplier<Optional<String>> fault) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<String> fault() {
                return fault.get();
            }
        };
    }
}
