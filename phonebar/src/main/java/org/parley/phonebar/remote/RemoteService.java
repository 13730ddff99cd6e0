package org.parley.phonebar.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Json;
import org.parley.phonebar.line.RemoteCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A web service on this computer by which other programs of the same person place and end calls:
/// `/api/originate/<number>`, `/api/hangup[/<session>]`, `/api/hold[/<session>]`,
/// `/api/transfer[/<session>]?number=` and `/api/calls`.
///
/// It listens on the loopback address only, refuses names that merely lead there, pages of foreign
/// origins, and whoever does not say the key as a bearer token or as `token=`.
public final class RemoteService implements AutoCloseable {
    /// Where programs look for it.
    public static final int PORT = 9888;

    private static final Logger LOG = LoggerFactory.getLogger(RemoteService.class);
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost");
    private static final Map<String, Boolean> DONE = Map.of("ok", true);

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final RemoteCalls calls;
    private final RemoteAccess access;
    private final Executor screen;

    /// What is answered.
    private record Reply(int status, Object body) {
        static Reply refused(int status, String why) {
            return new Reply(status, Map.of("error", why));
        }
    }

    private RemoteService(
            HttpServer server, RemoteCalls calls, RemoteAccess access, Executor screen) {
        this.server = server;
        this.calls = calls;
        this.access = access;
        this.screen = screen;
    }

    /// Starts it.
    ///
    /// @param port 0 for any that is free
    /// @param screen runs what is asked of the calls
    /// @throws IOException when another program has the port
    public static RemoteService start(
            int port, RemoteCalls calls, RemoteAccess access, Executor screen) throws IOException {
        var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        var service = new RemoteService(HttpServer.create(address, 0), calls, access, screen);
        service.server.setExecutor(service.workers);
        service.server.createContext("/", service::serve);
        service.server.start();
        return service;
    }

    /// What programs say to be let in.
    public String key() {
        return access.key();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String origin = exchange.getRequestHeaders().getFirst("Origin");
            Reply reply;
            try {
                reply = answer(exchange, origin);
            } catch (CompletionException e) {
                LOG.error("{} failed", exchange.getRequestURI().getPath(), e.getCause());
                reply = Reply.refused(500, "The Phonebar failed; its log says why.");
            }
            write(exchange, origin, reply);
        }
    }

    private Reply answer(HttpExchange exchange, @Nullable String origin) {
        if (!isForUs(exchange.getRequestHeaders().getFirst("Host"))) {
            return Reply.refused(421, "Ask 127.0.0.1 or localhost.");
        }
        if (!access.allows(origin)) {
            return Reply.refused(403, "Pages of " + origin + " are not allowed to ask.");
        }
        String method = exchange.getRequestMethod();
        if (method.equals("OPTIONS")) {
            return new Reply(204, "");
        }
        if (!method.equals("GET") && !method.equals("POST")) {
            return Reply.refused(405, "Use GET or POST.");
        }
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        if (!access.knows(bearer(exchange)) && !access.knows(query.get("token"))) {
            return Reply.refused(401, "Send the key of the Phonebar as a bearer token.");
        }
        return command(
                Arrays.stream(exchange.getRequestURI().getRawPath().split("/", -1))
                        .filter(part -> !part.isEmpty())
                        .map(RemoteService::decoded)
                        .toList(),
                query);
    }

    private Reply command(List<String> path, Map<String, String> query) {
        if (path.size() < 2 || path.size() > 3 || !path.getFirst().equals("api")) {
            return nothingHere();
        }
        String argument = path.size() == 3 ? path.get(2) : null;
        return switch (path.get(1)) {
            case "calls" -> new Reply(200, ask(calls::list));
            case "originate" -> originate(argument == null ? "" : argument);
            case "hangup" -> done(ask(() -> calls.hangUp(argument)));
            case "hold" -> done(ask(() -> calls.hold(argument)));
            case "transfer" -> transfer(argument, query.getOrDefault("number", ""));
            default -> nothingHere();
        };
    }

    private Reply originate(String text) {
        Optional<String> number = DialNumber.number(text);
        if (number.isEmpty()) {
            return noNumber(text);
        }
        return ask(() -> calls.originate(number.get()))
                ? new Reply(200, DONE)
                : Reply.refused(409, "There is a call already, or the telephone is not ready.");
    }

    private Reply transfer(@Nullable String session, String text) {
        Optional<String> number = DialNumber.number(text);
        return number.isEmpty()
                ? noNumber(text)
                : done(ask(() -> calls.transfer(session, number.get())));
    }

    private static Reply done(boolean done) {
        return done
                ? new Reply(200, DONE)
                : Reply.refused(409, "There is no such call, or it is not answered yet.");
    }

    private static Reply noNumber(String text) {
        return Reply.refused(422, "\"" + text + "\" is no telephone number.");
    }

    private static Reply nothingHere() {
        return Reply.refused(404, "There is nothing here.");
    }

    private <T> T ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, screen).join();
    }

    /// Whether the request names this computer itself: a foreign name that leads here is the trick
    /// of a page.
    private static boolean isForUs(@Nullable String host) {
        if (host == null) {
            return false;
        }
        int colon = host.lastIndexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String bearer(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        return given == null || !given.regionMatches(true, 0, "Bearer ", 0, 7)
                ? null
                : given.substring(7).strip();
    }

    private static Map<String, String> query(@Nullable String text) {
        return text == null
                ? Map.of()
                : Arrays.stream(text.split("&", -1))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        pair -> pair[0],
                                        pair -> decoded(pair[1]),
                                        (first, _) -> first));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private void write(HttpExchange exchange, @Nullable String origin, Reply reply)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("Vary", "Origin");
        if (origin != null && access.allows(origin)) {
            headers.set("Access-Control-Allow-Origin", origin);
            headers.set("Access-Control-Allow-Headers", "Authorization");
            headers.set("Access-Control-Allow-Methods", "GET, POST");
            headers.set("Access-Control-Allow-Private-Network", "true");
        }
        if (reply.status() == 204) {
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        byte[] body = Json.lenient().writeValueAsBytes(reply.body());
        headers.set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
