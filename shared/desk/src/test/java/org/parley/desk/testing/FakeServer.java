package org.parley.desk.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SignInOptions;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Problem;
import org.parley.contract.platform.ServerInfo;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.Snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A server on the loopback that answers what a desk asks, for tests of screens: sign-in with the
/// password `right`, and a board that does not change.
public final class FakeServer implements AutoCloseable {
    private final HttpServer http;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Function<String, Object>> answers = new ConcurrentHashMap<>();
    private final Me me;
    private volatile ServerInfo info = new ServerInfo("Parley", "0.1.0", "0.1.0", Instant.EPOCH);
    private volatile Duration clockAhead = Duration.ZERO;
    private volatile @Nullable Problem over;

    /// @param role of whoever signs in
    public FakeServer(Role role, List<LiveRow> board) {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        me = new Me(Ids.next(), "ann", "Ann Archer", role, role.permissions(), "5001");
        answer("GET platform/info", _ -> present());
        answer("GET auth/me", _ -> me);
        answer("POST auth/logout", _ -> "");
        answer(
                "POST auth/local",
                body ->
                        body.contains("\"right\"")
                                ? signedIn(null)
                                : Problem.of(
                                        ErrorCode.SIGN_IN_FAILED,
                                        "Name or password is wrong.",
                                        null,
                                        List.of()));
        http.createContext("/api/", this::answer);
        http.createContext("/api/realtime/stream", exchange -> stream(exchange, board));
        http.start();
    }

    /// Answers a method and path below `/api/` (`POST routing/me/ready`) with a record or a file's
    /// bytes, or refuses with a [Problem].
    public void answer(String methodAndPath, Function<String, Object> answer) {
        answers.put(methodAndPath, answer);
    }

    /// A session as sign-in answers it.
    public SignedIn signedIn(@Nullable Integer passwordDaysLeft) {
        return new SignedIn("token", present().now().plusSeconds(3600), me, passwordDaysLeft);
    }

    /// A session that the desk may keep.
    public SignedIn kept(String token) {
        return new SignedIn(token, present().now().plusSeconds(3600), me, null, true);
    }

    /// Asks this of new passwords.
    public void options(PasswordRules passwords) {
        answer("GET auth/options", _ -> new SignInOptions(passwords, true));
    }

    /// Answers with other versions.
    public void versions(String version, String minimumClient) {
        info = new ServerInfo("Parley", version, minimumClient, Instant.EPOCH);
    }

    /// Ends the streams of the board, and refuses further ones.
    public void endStreams(ErrorCode why) {
        over = Problem.of(why, "The session is over.", null, List.of());
        closed.countDown();
    }

    /// Has a clock that is ahead of ours.
    public void clockAhead(Duration ahead) {
        clockAhead = ahead;
    }

    public String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private ServerInfo present() {
        return new ServerInfo(
                info.product(),
                info.version(),
                info.minimumClient(),
                Instant.ofEpochMilli(System.currentTimeMillis()).plus(clockAhead));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var known = answers.get(exchange.getRequestMethod() + " " + path);
        Object answer =
                known == null
                        ? Problem.of(ErrorCode.NOT_FOUND, "There is no " + path, null, List.of())
                        : known.apply(body);
        send(exchange, answer);
    }

    private static void send(HttpExchange exchange, Object answer) throws IOException {
        int status = answer instanceof Problem problem ? problem.status() : 200;
        byte[] bytes =
                switch (answer) {
                    case byte[] file -> file;
                    case String text when text.isEmpty() -> new byte[0];
                    default -> Json.lenient().writeValueAsBytes(answer);
                };
        exchange.getResponseHeaders()
                .add("Content-Type", status == 200 ? "application/json" : Problem.MEDIA_TYPE);
        exchange.sendResponseHeaders(
                bytes.length == 0 ? 204 : status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void stream(HttpExchange exchange, List<LiveRow> board) throws IOException {
        Problem refusal = over;
        if (refusal != null) {
            send(exchange, refusal);
            return;
        }
        String snapshot = Json.lenient().writeValueAsString(new Snapshot("one", 1, board));
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        out.write(
                ("event: snapshot\nid: one/1\ndata: " + snapshot + "\n\n")
                        .getBytes(StandardCharsets.UTF_8));
        out.flush();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
    }
}
