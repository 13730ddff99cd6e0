package org.parley.client;

import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.ssl.SSLContextConfigurator;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A small real Grizzly server whose answers a test sets by method and path.
final class TestServer implements AutoCloseable {
    /// What arrived.
    record Received(
            String method, String path, Map<String, String> headers, String query, String body) {}

    interface Answer {
        void give(Request request, Response response) throws Exception;
    }

    final List<Received> received = new CopyOnWriteArrayList<>();

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpServer server = new HttpServer();
    private final NetworkListener listener;
    private final boolean tls;

    private TestServer(TestCertificates.ServerKey key) throws IOException {
        tls = key != null;
        listener = new NetworkListener("test", "127.0.0.1", 0);
        if (key != null) {
            SSLContextConfigurator context = new SSLContextConfigurator();
            context.setKeyStoreBytes(key.pkcs12());
            context.setKeyStoreType("PKCS12");
            context.setKeyStorePass(TestCertificates.PASSWORD);
            listener.setSecure(true);
            listener.setSSLEngineConfig(new SSLEngineConfigurator(context, false, false, false));
        }
        server.addListener(listener);
        server.getServerConfiguration()
                .addHttpHandler(
                        new HttpHandler() {
                            @Override
                            public void service(Request request, Response response)
                                    throws Exception {
                                answer(request, response);
                            }
                        },
                        "/");
        server.start();
    }

    static TestServer plain() throws IOException {
        return new TestServer(null);
    }

    static TestServer tls(TestCertificates.ServerKey key) throws IOException {
        return new TestServer(key);
    }

    ServerAddress address() {
        return new ServerAddress(tls ? "localhost" : "127.0.0.1", listener.getPort(), tls);
    }

    /// Sets the answer to, for example, `GET /api/staff/agents`.
    TestServer on(String methodAndPath, Answer answer) {
        answers.put(methodAndPath, answer);
        return this;
    }

    TestServer onJson(String methodAndPath, Object body) {
        return on(methodAndPath, (_, response) -> json(response, 200, body));
    }

    TestServer onRefusal(String methodAndPath, ErrorCode code, String detail) {
        return on(
                methodAndPath,
                (_, response) ->
                        json(response, code.status(), Problem.of(code, detail, null, List.of())));
    }

    static void json(Response response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType(status < 400 ? "application/json" : Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Json.strict().writeValueAsString(body));
    }

    List<Received> received(String path) {
        return received.stream().filter(r -> r.path().equals(path)).toList();
    }

    private void answer(Request request, Response response) throws Exception {
        Map<String, String> headers = new ConcurrentHashMap<>();
        Consumer<String> keep =
                name ->
                        headers.put(
                                name.toLowerCase(java.util.Locale.ROOT), request.getHeader(name));
        request.getHeaderNames().forEach(keep);
        received.add(
                new Received(
                        request.getMethod().getMethodString(),
                        request.getRequestURI(),
                        headers,
                        request.getQueryString(),
                        new String(
                                request.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
        Answer answer =
                answers.get(request.getMethod().getMethodString() + " " + request.getRequestURI());
        if (answer == null) {
            response.setStatus(404);
            return;
        }
        answer.give(request, response);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
