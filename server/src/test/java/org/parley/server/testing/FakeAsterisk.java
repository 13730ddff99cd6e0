package org.parley.server.testing;

import org.parley.server.platform.ami.AmiAddress;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A manager interface on loopback that says what a test wants it to say: banner, sign-in, answers,
/// events, silence and sudden death.
public final class FakeAsterisk implements AutoCloseable {
    private final ServerSocket server;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Map<String, String>, String>> answers =
            new ConcurrentHashMap<>();
    private final AtomicInteger signIns = new AtomicInteger();
    private volatile boolean refusing;
    private volatile boolean silent;
    private volatile int uptime = 100;

    public FakeAsterisk() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /// How a link reaches it.
    public AmiAddress address() {
        return new AmiAddress(
                "127.0.0.1",
                port(),
                new AmiAddress.Login("events", "one"),
                new AmiAddress.Login("commands", "two"));
    }

    /// How many sign-ins succeeded.
    public int signIns() {
        return signIns.get();
    }

    /// The name of each action that came, and its headers, each after a `|`.
    public List<String> received() {
        return received;
    }

    /// The lines between `Response` and the blank one for each such action, with `\n` between them;
    /// they begin with the response's word, as in `Success\nMessage: fine`.
    public FakeAsterisk answering(String action, Function<Map<String, String>, String> answer) {
        answers.put(action, answer);
        return this;
    }

    /// Answers each such action with a list of events; of each, the lines after its name with `\n`
    /// between them, as in `CoreShowChannel\nChannel: PJSIP/a-1`.
    public FakeAsterisk listing(String action, String... rows) {
        var list = new StringBuilder("Success\nEventList: start\n\n");
        for (String row : rows) {
            list.append("Event: ").append(row).append("\nActionID: $ID\n\n");
        }
        list.append("Event: ListComplete\nActionID: $ID\nEventList: Complete\n\n");
        return answering(action, _ -> list.toString());
    }

    public FakeAsterisk refusingSignIn(boolean refuse) {
        refusing = refuse;
        return this;
    }

    public FakeAsterisk uptime(int seconds) {
        uptime = seconds;
        return this;
    }

    /// Keeps the sockets but says nothing more: a half-open line.
    public void fallSilent(boolean silence) {
        silent = silence;
    }

    /// Sends blocks of lines (`\n` between them) to every session that wants events.
    public void emit(String... blocks) {
        var text = new StringBuilder();
        for (String block : blocks) {
            text.append(block.replace("\n", "\r\n")).append("\r\n\r\n");
        }
        sessions.stream()
                .filter(session -> session.events)
                .forEach(session -> session.write(text.toString()));
    }

    /// Closes every connection, as a restart does.
    public void cut() {
        sessions.forEach(Session::close);
        sessions.clear();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var session = new Session(server.accept());
                sessions.add(session);
                Thread.ofVirtual().start(session::serve);
            } catch (IOException e) {
                return;
            }
        }
    }

    private final class Session {
        private final Socket socket;
        private final OutputStream out;
        private volatile boolean events;

        Session(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        }

        void serve() {
            write("Asterisk Call Manager/11.0.0\r\n");
            try (var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.UTF_8))) {
                Map<String, String> action = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (!line.isEmpty()) {
                        int colon = line.indexOf(':');
                        action.merge(
                                line.substring(0, colon),
                                line.substring(colon + 1).strip(),
                                (a, b) -> a + "\n" + b);
                    } else if (!action.isEmpty()) {
                        answer(action);
                        action = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    }
                }
            } catch (IOException e) {
                // the test cut the line
            }
        }

        private void answer(Map<String, String> action) {
            String name = action.getOrDefault("Action", "");
            var text = new StringBuilder(name);
            action.forEach((key, value) -> text.append('|').append(key).append(": ").append(value));
            received.add(text.toString());
            boolean signIn = name.equals("Login");
            String answer =
                    signIn && refusing
                            ? "Error\nMessage: Authentication failed"
                            : answers.getOrDefault(name, FakeAsterisk::usual).apply(action);
            String rest = "";
            int list = answer.indexOf("\n\n");
            if (list >= 0) {
                rest =
                        answer.substring(list + 2)
                                .replace("$ID", action.getOrDefault("ActionID", ""));
                answer = answer.substring(0, list);
            }
            String[] lines = answer.split("\n", 2);
            write(
                    ("Response: "
                                    + lines[0]
                                    + "\nActionID: "
                                    + action.getOrDefault("ActionID", "")
                                    + (lines.length > 1 ? "\n" + lines[1] : "")
                                    + "\n\n"
                                    + rest)
                            .replace("\n", "\r\n"));
            if (signIn && !refusing) {
                events = "on".equals(action.get("Events"));
                signIns.incrementAndGet();
                if (events) {
                    write("Event: FullyBooted\r\nUptime: " + uptime + "\r\n\r\n");
                }
            }
        }

        private synchronized void write(String text) {
            if (silent) {
                return;
            }
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                close();
            }
        }

        private void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String usual(Map<String, String> action) {
        return switch (action.getOrDefault("Action", "")) {
            case "Challenge" -> "Success\nChallenge: 840415273";
            case "Login" -> "Success\nMessage: Authentication accepted";
            case "CoreSettings" ->
                    "Success\nAMIversion: 11.0.0\nAsteriskVersion: 22.10.1\nSystemName: fake";
            case "Ping" -> "Success\nPing: Pong\nTimestamp: 1795346075.000000";
            default -> "Success\nMessage: fine";
        };
    }
}
