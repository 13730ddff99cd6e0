package org.parley.admin.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.parley.contract.auth.Me;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Problem;
import org.parley.contract.platform.ServerInfo;
import org.parley.contract.realtime.Changes;
import org.parley.contract.realtime.LiveChange;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.Snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/// A server on the loopback with a board that a test moves.
public final class FakeCentre implements AutoCloseable {
    /// What the console sent, `POST telephony/calls/1/hangup`.
    public final List<String> received = new CopyOnWriteArrayList<>();

    private final HttpServer http;
    private final Map<String, BiFunction<Map<String, String>, String, Object>> answers =
            new ConcurrentHashMap<>();
    private final List<BlockingQueue<String>> streams = new CopyOnWriteArrayList<>();
    private final Map<String, LiveRow> rows = new TreeMap<>();
    private long sequence = 1;
    private volatile boolean closed;

    /// @param role of whoever signs in with the password `right`
    public FakeCentre(Role role) {
        this(role, role.permissions());
    }

    /// @param role of whoever signs in with the password `right`
    /// @param permissions that this person has
    public FakeCentre(Role role, Set<Permission> permissions) {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Me me = new Me(Ids.next(), "sue", "Sue Visor", role, permissions, null);
        on("GET platform/info", (_, _) -> new ServerInfo("Parley", "0.1.0", "0.1.0", now()));
        on("GET auth/me", (_, _) -> me);
        on("GET realtime/pauses", (_, _) -> List.of());
        on("POST auth/logout", (_, _) -> "");
        on("POST auth/local", (_, _) -> new SignedIn("token", now().plusSeconds(3600), me));
        http.createContext("/api/", this::answer);
        http.createContext("/api/realtime/stream", this::stream);
        http.start();
    }

    /// Answers a method and path below `/api/` by the query and the body.
    public void on(String methodAndPath, BiFunction<Map<String, String>, String, Object> answer) {
        answers.put(methodAndPath, answer);
    }

    /// Refuses from now on.
    public void refuse(String methodAndPath, ErrorCode code, String detail) {
        on(methodAndPath, (_, _) -> Problem.of(code, detail, null, List.of()));
    }

    public String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /// Puts rows on the board.
    public void put(LiveRow... changed) {
        for (LiveRow row : changed) {
            change(row.key(), row);
        }
    }

    /// Takes a row off the board.
    public void remove(LiveRow row) {
        change(row.key(), null);
    }

    private synchronized void change(String key, LiveRow row) {
        if (row == null) {
            rows.remove(key);
        } else {
            rows.put(key, row);
        }
        long after = sequence++;
        Changes changes =
                new Changes("one", after, sequence, List.of(new LiveChange(sequence, key, row)));
        streams.forEach(stream -> stream.add(event("changes", changes)));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    private static String event(String type, Object data) {
        try {
            return "event: " + type + "\ndata: " + Json.lenient().writeValueAsString(data) + "\n\n";
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api/".length());
        String name = exchange.getRequestMethod() + " " + path;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(name);
        var known = answers.get(name);
        Object answer =
                known == null
                        ? Problem.of(ErrorCode.NOT_FOUND, "There is no " + path, null, List.of())
                        : known.apply(query(exchange), body);
        int status = answer instanceof Problem problem ? problem.status() : 200;
        byte[] bytes =
                switch (answer) {
                    case byte[] raw -> raw;
                    case String text when text.isEmpty() -> new byte[0];
                    default -> Json.lenient().writeValueAsBytes(answer);
                };
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(
                bytes.length == 0 ? 204 : status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> found = new ConcurrentHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            found.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return found;
    }

    private void stream(HttpExchange exchange) throws IOException {
        BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        synchronized (this) {
            frames.add(
                    event("snapshot", new Snapshot("one", sequence, List.copyOf(rows.values()))));
            streams.add(frames);
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            while (!closed) {
                String frame = frames.poll(100, TimeUnit.MILLISECONDS);
                if (frame != null) {
                    exchange.getResponseBody().write(frame.getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            streams.remove(frames);
        }
    }

    @Override
    public void close() {
        closed = true;
        http.stop(0);
    }
}
