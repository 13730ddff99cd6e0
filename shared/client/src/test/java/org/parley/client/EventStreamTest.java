package org.parley.client;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glassfish.grizzly.http.server.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.platform.Json;
import org.parley.contract.realtime.Changes;
import org.parley.contract.realtime.LiveChange;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.NodeRow;
import org.parley.contract.realtime.Snapshot;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

final class EventStreamTest {
    private static final String STREAM = "/api/realtime/stream";
    private static final String HANG_UP = "hang up";

    /// What the server still has to write, on whichever connection is open.
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

    /// Counts connections: only the newest writes.
    private final AtomicInteger connections = new AtomicInteger();

    private final ExecutorService listeners = Executors.newSingleThreadExecutor();
    private final List<StreamState> states = new CopyOnWriteArrayList<>();
    private TestServer server;
    private ServerConnection connection;
    private Session session;
    private EventStream stream;

    @BeforeEach
    void start() throws Exception {
        server = SessionTest.withSignIn(TestServer.plain());
        server.on("GET " + STREAM, (_, response) -> write(response));
        connection =
                new ServerConnection(
                        server.address(), TrustedAuthorities.ofSystem(), Clock.systemUTC());
        session = connection.signIn("ann", "secret", "admin-console", "1");
        stream =
                session.events(
                        listeners,
                        new StreamTimes(
                                Duration.ofMillis(400),
                                Duration.ofMillis(20),
                                Duration.ofMillis(100)));
    }

    @AfterEach
    void stop() {
        stream.close();
        session.close();
        connection.close();
        server.close();
        listeners.shutdownNow();
    }

    @Test
    void followsTheBoard() {
        send("snapshot", new Snapshot("b", 5, List.of(node("n1", 1))));
        stream.start();
        awaitRows(node("n1", 1));

        send("changes", new Changes("b", 5, 7, List.of(put(6, "n2", 1), gone(7, "n1"))));

        awaitRows(node("n2", 1));
        assertTrue(stream.state().live());
    }

    @Test
    void asksForAFreshSnapshotWhenChangesAreMissing() {
        server.onJson(
                "GET /api/realtime/snapshot",
                new Snapshot("b", 9, List.of(node("n1", 9), node("n9", 9))));
        send("snapshot", new Snapshot("b", 5, List.of(node("n1", 1))));
        stream.start();
        awaitRows(node("n1", 1));

        send("changes", new Changes("b", 8, 10, List.of(put(9, "n1", 9), put(10, "n1", 10))));

        awaitRows(node("n1", 10), node("n9", 9));
        assertEquals(1, server.received("/api/realtime/snapshot").size());
    }

    @Test
    void resumesWhereTheLineBroke() {
        send("snapshot", new Snapshot("b", 5, List.of(node("n1", 1))));
        stream.start();
        awaitRows(node("n1", 1));
        frames.add(HANG_UP);
        await().until(() -> connections.get() > 1);

        send("changes", new Changes("b", 5, 6, List.of(put(6, "n1", 2))));

        awaitRows(node("n1", 2));
        assertEquals("b/5", server.received(STREAM).getLast().headers().get("last-event-id"));
    }

    @Test
    @Tag("X5")
    void isStaleWhenNothingIsHeardAndLiveAgainWhenItIs() {
        stream.onState(states::add);
        send("snapshot", new Snapshot("b", 5, List.of(node("n1", 1))));
        stream.start();
        awaitRows(node("n1", 1));
        await().until(() -> stream.state().live());

        await().until(() -> states.stream().filter(s -> !s.live()).count() >= 2);
        frames.add(": still here\n");

        await().until(() -> stream.state().live());
        assertEquals(List.of(node("n1", 1)), stream.mirror().rows());
    }

    @Test
    void showsTheWholeBoardToALateListener() {
        send("snapshot", new Snapshot("b", 5, List.of(node("n1", 1))));
        stream.start();
        awaitRows(node("n1", 1));
        List<BoardUpdate> heard = new CopyOnWriteArrayList<>();

        Runnable undo = stream.onBoard(heard::add);
        await().until(() -> heard.size() == 1);
        undo.run();
        send("changes", new Changes("b", 5, 6, List.of(put(6, "n1", 2))));
        awaitRows(node("n1", 2));

        assertEquals(1, heard.size());
        assertTrue(heard.getFirst().fresh());
        assertEquals(List.of(node("n1", 1)), heard.getFirst().rows());
    }

    @Test
    void endsWithTheSession() {
        server.on("GET " + STREAM, (_, response) -> response.setStatus(401));
        stream.start();

        await().until(() -> !session.isOpen());
        int attempts = server.received(STREAM).size();
        await().during(Duration.ofMillis(300))
                .until(() -> server.received(STREAM).size() == attempts);
    }

    @Test
    void survivesAFrameThatIsNoJson() {
        send("snapshot", new Snapshot("b", 5, List.of(node("n1", 1))));
        frames.add("event: changes\ndata: {broken\n\n");
        stream.start();
        await().until(() -> connections.get() > 1);

        send("changes", new Changes("b", 5, 6, List.of(put(6, "n1", 2))));

        awaitRows(node("n1", 2));
        assertFalse(stream.mirror().position().isEmpty());
    }

    private void write(Response response) throws Exception {
        response.setContentType("text/event-stream");
        response.setBufferSize(16);
        response.getOutputStream().write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
        response.getOutputStream().flush();
        int own = connections.incrementAndGet();
        while (own == connections.get()) {
            String frame = frames.poll(50, java.util.concurrent.TimeUnit.MILLISECONDS);
            if (frame == null) {
                continue;
            }
            if (own != connections.get()) {
                frames.add(frame);
                return;
            }
            if (frame.equals(HANG_UP)) {
                return;
            }
            try {
                response.getOutputStream().write(frame.getBytes(StandardCharsets.UTF_8));
                response.getOutputStream().flush();
            } catch (java.io.IOException e) {
                frames.add(frame);
                return;
            }
        }
    }

    private void send(String event, Object data) {
        try {
            frames.add(
                    "event: "
                            + event
                            + "\nid: any\ndata: "
                            + Json.strict().writeValueAsString(data)
                            + "\n\n");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitRows(LiveRow... rows) {
        await().untilAsserted(() -> assertEquals(List.of(rows), stream.mirror().rows()));
    }

    private static NodeRow node(String name, long epoch) {
        return new NodeRow(name, true, epoch, Instant.EPOCH, "22");
    }

    private static LiveChange put(long sequence, String name, long epoch) {
        return new LiveChange(sequence, "node:" + name, node(name, epoch));
    }

    private static LiveChange gone(long sequence, String name) {
        return new LiveChange(sequence, "node:" + name, null);
    }

    @Test
    void findsARowByItsKey() {
        send("snapshot", new Snapshot("b", 5, List.of(node("n1", 1))));
        stream.start();
        awaitRows(node("n1", 1));

        assertEquals(Optional.of(node("n1", 1)), stream.mirror().find("node:n1"));
        assertEquals(Optional.empty(), stream.mirror().find("node:n2"));
    }
}
