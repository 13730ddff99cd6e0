package org.parley.server.realtime.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.masking.Mask;
import org.parley.contract.realtime.LiveRow;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.FakeTokens;
import org.parley.server.platform.http.TestHttp;
import org.parley.server.realtime.Attendance;
import org.parley.server.realtime.internal.BoardLog;
import org.parley.server.realtime.internal.BoardStreams;
import org.parley.server.realtime.internal.Mirror;
import org.parley.server.realtime.internal.Rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

final class BoardStreamTest {
    private final BoardLog board = new BoardLog();
    private final BoardStreams streams = new BoardStreams(board, _ -> Sight.ALL, _ -> Mask.NONE);
    private final Attendance attendance = new Attendance(InstantSource.system());
    private final TestHttp http =
            TestHttp.serving(
                    Clock.systemUTC(),
                    new RealtimeResource(
                            board, streams, attendance, new CurrentRequest(), new FakeTokens()));
    private final List<Desk> desks = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (Desk desk : desks) {
            desk.close();
        }
        http.close();
    }

    @Test
    void aDeskSeesTheBoardAndEachChange() throws Exception {
        board.put(Rows.queue("sales", 1));
        Desk desk = desk("admin", "");
        await(desk, rows());
        board.put(Rows.call("1", null, "+39"));
        board.remove("call:1");
        board.put(Rows.queue("sales", 2));
        await(desk, rows());
        assertEquals(1, desk.mirror.snapshots());
    }

    @Test
    @Tag("X6")
    void anAgentSeesOnlyWhatConcernsHim() throws Exception {
        UUID own = FakeTokens.AGENT.id();
        board.put(Rows.agent(own, 1, "sales"));
        board.put(Rows.agent(new UUID(9, 9), 1, "sales"));
        board.put(Rows.queue("sales", 1));
        board.put(Rows.queue("secret", 1));
        board.put(Rows.call("mine", own, "+39"));
        board.put(Rows.call("other", null, "+39"));
        Desk desk = desk("agent", "");
        await(
                desk,
                Map.of(
                        "agent:" + own,
                        Rows.agent(own, 1, "sales"),
                        Rows.queue("sales", 1).key(),
                        Rows.queue("sales", 1),
                        "call:mine",
                        Rows.call("mine", own, "+39")));
        var snapshot = http.get("/api/realtime/snapshot", "agent");
        assertEquals(3, TestHttp.json(snapshot).get("rows").size());
    }

    @Test
    void aDeskThatComesBackGetsOnlyWhatItMissed() throws Exception {
        board.put(Rows.queue("sales", 1));
        Desk first = desk("admin", "");
        await(first, rows());
        first.close();
        board.put(Rows.queue("help", 5));
        Desk second = desk("admin", first.mirror.lastEventId(), first.mirror);
        await(second, rows());
        assertEquals(1, second.mirror.snapshots());
        Desk stranger = desk("admin", "another-board/7");
        await(stranger, rows());
        assertEquals(1, stranger.mirror.snapshots());
    }

    @Test
    void twoHundredDesksReachTheSameStateAlthoughSomeNeverRead() throws Exception {
        List<Socket> deaf = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            deaf.add(open("admin", ""));
        }
        for (int i = 0; i < 200; i++) {
            desk("admin", "");
        }
        Awaitility.await().until(() -> streams.receivers() == 210);
        for (int i = 0; i < 3_000; i++) {
            board.put(Rows.call("c" + i % 50, null, "+39" + i));
            if (i % 7 == 0) {
                board.remove("call:c" + i % 31);
            }
        }
        for (Desk desk : desks) {
            await(desk, rows());
            assertEquals(1, desk.mirror.snapshots());
        }
        for (Socket socket : deaf) {
            socket.close();
        }
    }

    @Test
    @Tag("X5")
    void knowsWhoseDeskIsGone() throws Exception {
        UUID own = FakeTokens.AGENT.id();
        Desk first = desk("agent", "");
        Desk second = desk("agent", "");
        await(first, rows());
        await(second, rows());
        assertEquals(Set.of(), attendance.absentSince().keySet());

        first.close();
        second.close();

        var penalty = new AtomicInteger();
        Awaitility.await()
                .until(() -> {
                    board.put(Rows.agent(own, penalty.incrementAndGet(), "sales"));
                    return attendance.absentSince().containsKey(own);
                });
    }

    @Test
    void endsItsStreamsWhenTheServerStops() throws Exception {
        board.put(Rows.node(1));
        Desk desk = desk("admin", "");
        await(desk, rows());
        long begin = System.nanoTime();
        http.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - begin).toSeconds() < 5);
        Awaitility.await().until(() -> streams.receivers() == 0);
    }

    private Map<String, LiveRow> rows() {
        Map<String, LiveRow> rows = new TreeMap<>();
        board.snapshot().rows().forEach(row -> rows.put(row.key(), row));
        return rows;
    }

    private static void await(Desk desk, Map<String, LiveRow> rows) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(rows, desk.rows()));
    }

    private Desk desk(String token, String lastEventId) throws IOException {
        return desk(token, lastEventId, new Mirror());
    }

    private Desk desk(String token, String lastEventId, Mirror mirror) throws IOException {
        Desk desk = new Desk(open(token, lastEventId), mirror);
        desks.add(desk);
        return desk;
    }

    private Socket open(String token, String lastEventId) throws IOException {
        Socket socket = new Socket("127.0.0.1", http.port());
        String request =
                "GET /api/realtime/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + token
                        + "\r\n"
                        + (lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n")
                        + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /// A desk that reads the stream on a thread of its own. Chunk lengths of HTTP stand on lines of
    /// their own, which a reader of event streams passes over.
    private static final class Desk implements AutoCloseable {
        private final Socket socket;
        private final Mirror mirror;

        Desk(Socket socket, Mirror mirror) {
            this.socket = socket;
            this.mirror = mirror;
            Thread.ofVirtual().start(this::run);
        }

        Map<String, LiveRow> rows() {
            synchronized (mirror) {
                return new TreeMap<>(mirror.rows());
            }
        }

        private void run() {
            try {
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        new Unchunked(socket.getInputStream()),
                                        StandardCharsets.UTF_8));
                String text = "";
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    text += line + "\n";
                    if (line.isEmpty()) {
                        synchronized (mirror) {
                            mirror.read(new java.io.StringReader(text));
                        }
                        text = "";
                    }
                }
            } catch (SocketException e) {
                // the test is over
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
