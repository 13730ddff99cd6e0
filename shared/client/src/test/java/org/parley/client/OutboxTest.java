package org.parley.client;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

final class OutboxTest {
    @TempDir Path folder;

    private final List<String> delivered = new CopyOnWriteArrayList<>();

    @Test
    void deliversInOrderThroughARoughLine() {
        AtomicInteger attempts = new AtomicInteger();
        try (Outbox outbox = open()) {
            for (int i = 0; i < 20; i++) {
                outbox.add("POST", "notes/" + i, Map.of("text", "n" + i));
            }
            outbox.attach(entry -> {
                if (attempts.incrementAndGet() % 3 != 0) {
                    throw new ConnectFailure(ConnectFailure.Kind.LOST, "broken", null);
                }
                delivered.add(entry.target());
            });

            await().until(() -> outbox.pending().isEmpty());
        }
        assertEquals(expected(20), delivered);
    }

    @Test
    void keepsARefusedEntryVisibleAndGoesOn() {
        try (Outbox outbox = open()) {
            UUID bad = outbox.add("POST", "notes/bad", null);
            outbox.add("POST", "notes/0", null);
            outbox.attach(entry -> {
                if (entry.key().equals(bad) && delivered.isEmpty()) {
                    throw new Refusal(ErrorCode.CONFLICT, "The contact is gone.");
                }
                delivered.add(entry.target());
            });
            await().until(() -> outbox.pending().isEmpty());
            assertEquals(List.of("notes/0"), delivered);
            assertEquals("The contact is gone.", outbox.failed().getFirst().failure());

            outbox.retry(bad);

            await().until(() -> delivered.size() == 2);
            await().until(() -> outbox.failed().isEmpty() && outbox.pending().isEmpty());
        }
    }

    @Test
    void waitsForTheNextSignInWhenTheTokenIsGone() {
        try (Outbox outbox = open()) {
            outbox.attach(_ -> {
                throw new Refusal(ErrorCode.UNAUTHENTICATED, "Sign in again.");
            });
            outbox.add("POST", "notes/0", null);
            await().during(Duration.ofMillis(200)).until(() -> outbox.pending().size() == 1);

            outbox.attach(entry -> delivered.add(entry.target()));

            await().until(() -> outbox.pending().isEmpty());
        }
        assertEquals(expected(1), delivered);
    }

    @Test
    void remembersWhatIsFailedAndWhatWaits() {
        UUID bad;
        try (Outbox outbox = open()) {
            bad = outbox.add("POST", "notes/bad", null);
            outbox.attach(_ -> {
                throw new Refusal(ErrorCode.FORBIDDEN, "You may not.");
            });
            await().until(() -> outbox.failed().size() == 1);
            outbox.detach();
            outbox.add("POST", "notes/0", Map.of("a", "ü"));
        }
        try (Outbox outbox = open()) {
            assertEquals(bad, outbox.failed().getFirst().key());
            assertEquals("{\"a\":\"ü\"}", outbox.pending().getFirst().body());
            outbox.dismiss(bad);
        }
        try (Outbox outbox = open()) {
            assertTrue(outbox.failed().isEmpty());
            assertEquals(1, outbox.pending().size());
        }
    }

    @Test
    void passesOverALineThatACrashCutShort() throws Exception {
        try (Outbox outbox = open()) {
            outbox.add("POST", "notes/0", null);
        }
        Files.writeString(
                folder.resolve("outbox"), "{\"put\":{\"key\":\"0193", StandardOpenOption.APPEND);

        try (Outbox outbox = open()) {
            outbox.add("POST", "notes/1", null);
        }
        try (Outbox outbox = open()) {
            assertEquals(2, outbox.pending().size());
        }
    }

    @Test
    void refusesASecondProgramOnTheSameFile() {
        try (Outbox _ = open()) {
            assertThrows(UncheckedIOException.class, this::open);
        }
    }

    /// A child process adds and delivers while it is killed, again and again: the server has each
    /// acknowledged entry exactly once, in order.
    @Test
    void losesNothingAndSendsNothingTwiceWhenItIsKilled() throws Exception {
        Map<String, String> byKey = new ConcurrentHashMap<>();
        List<String> order = new CopyOnWriteArrayList<>();
        List<String> acknowledged = new ArrayList<>();
        try (TestServer server = TestServer.plain()) {
            for (int i = 0; i < 400; i++) {
                server.on(
                        "POST /api/notes/" + i,
                        (request, response) -> {
                            String key = request.getHeader("Idempotency-Key");
                            if (byKey.putIfAbsent(key, request.getRequestURI()) == null) {
                                order.add(request.getRequestURI());
                            }
                            response.setStatus(204);
                        });
            }
            int next = 0;
            for (int round = 0; round < 3; round++) {
                next = runAndKill(server.address(), next, acknowledged);
            }
            try (Outbox outbox = open();
                    var connection =
                            new ServerConnection(
                                    server.address(),
                                    TrustedAuthorities.ofSystem(),
                                    Clock.systemUTC())) {
                outbox.attach(OutboxChild.delivery(connection));
                await().until(() -> outbox.pending().isEmpty());
            }
        }
        List<String> sent = order.stream().map(p -> p.substring("/api/".length())).toList();
        assertTrue(sent.containsAll(acknowledged), "lost: " + acknowledged + " against " + sent);
        assertEquals(sent.stream().distinct().toList(), sent, "sent twice");
        assertTrue(acknowledged.size() > 20, "the child was too slow to prove anything");
    }

    private int runAndKill(ServerAddress address, int first, List<String> acknowledged)
            throws Exception {
        Process child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OutboxChild.class.getName(),
                                folder.resolve("outbox").toString(),
                                Integer.toString(address.port()),
                                Integer.toString(first))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int next = first;
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && next < first + 25) {
                acknowledged.add(line);
                next = Integer.parseInt(line.substring("notes/".length())) + 1;
                line = lines.readLine();
            }
            child.toHandle().destroyForcibly();
            for (; line != null; line = lines.readLine()) {
                acknowledged.add(line);
                next = Integer.parseInt(line.substring("notes/".length())) + 1;
            }
        }
        child.waitFor();
        return next + 1;
    }

    private Outbox open() {
        return Outbox.open(
                folder.resolve("outbox"),
                Clock.systemUTC(),
                Duration.ofMillis(1),
                Duration.ofMillis(5));
    }

    private static List<String> expected(int count) {
        return java.util.stream.IntStream.range(0, count).mapToObj(i -> "notes/" + i).toList();
    }
}
