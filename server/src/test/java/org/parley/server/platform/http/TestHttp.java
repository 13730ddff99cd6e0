package org.parley.server.platform.http;

import com.fasterxml.jackson.databind.JsonNode;

import org.parley.contract.masking.Mask;
import org.parley.contract.platform.Json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Set;

import javax.net.ssl.SSLContext;

/// A server of some resources and pages on a free loopback port, and a client for it.
public final class TestHttp implements AutoCloseable {
    private final HttpService service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static Set<RestResource> sampleResources(CurrentRequest request) {
        return Set.of(new SampleResource(request));
    }

    /// Serves the sample resource over TLS.
    public static TestHttp sample(HttpConfig config, SSLContext tls, CurrentRequest request) {
        Guard guard = new Guard(new FakeTokens(), _ -> true);
        var rest =
                new RestApplication(
                        Set.of(new SampleResource(request)),
                        guard,
                        new RepeatStore(Clock.systemUTC()),
                        config,
                        _ -> Mask.NONE);
        return new TestHttp(new HttpService(config, rest, Set.of(), guard, Set.of(), () -> tls));
    }

    private TestHttp(HttpService service) {
        this.service = service;
        service.start();
    }

    public static TestHttp serving(Clock clock, RestResource... resources) {
        return serving(HttpConfig.loopback(0), clock, Set.of(resources), Set.of(), Set.of());
    }

    public static TestHttp serving(
            HttpConfig config,
            Clock clock,
            Set<RestResource> resources,
            Set<SitePage> pages,
            Set<RequestWatch> watches) {
        Guard guard = new Guard(new FakeTokens(), _ -> true);
        return new TestHttp(
                new HttpService(
                        config,
                        new RestApplication(
                                resources, guard, new RepeatStore(clock), config, _ -> Mask.NONE),
                        pages,
                        guard,
                        watches,
                        TestHttp::noTls));
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public int port() {
        return service.plainPort().orElseThrow();
    }

    public int securePort() {
        return service.securePort().orElseThrow();
    }

    /// Sends a request.
    ///
    /// @param token empty for none
    /// @param headers names and values in turn
    public HttpResponse<String> send(
            String method, String path, String token, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path))
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, String token)
            throws IOException, InterruptedException {
        return send("GET", path, token, "");
    }

    public static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Json.strict().readTree(answer.body());
    }

    @Override
    public void close() {
        client.close();
        service.stop();
    }

    private static SSLContext noTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
