package org.parley.client;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.parley.client.ConnectFailure.Kind;
import org.parley.contract.platform.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Sends requests to one server, with the session's token where there is one.
final class Exchange {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /// A file of hundreds of megabytes over a slow line.
    private static final Duration UPLOAD_TIMEOUT = Duration.ofHours(1);

    private final HttpClient http;
    private final ServerAddress address;
    private final ObjectMapper json;
    private final Supplier<Optional<String>> token;
    private final Consumer<Session.End> onEnd;

    /// @param onEnd called when the server no longer takes the token
    Exchange(
            HttpClient http,
            ServerAddress address,
            ObjectMapper json,
            Supplier<Optional<String>> token,
            Consumer<Session.End> onEnd) {
        this.http = http;
        this.address = address;
        this.json = json;
        this.token = token;
        this.onEnd = onEnd;
    }

    /// Sends and answers the body, empty where there is none.
    ///
    /// @throws Refusal when the server refuses
    /// @throws ConnectFailure when it is not reached
    String send(ApiRequest request) {
        HttpResponse<String> response =
                send(build(request), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() >= 400) {
            throw refused(response.statusCode(), response.body());
        }
        return response.body();
    }

    /// Sends a file while it is read, and answers the body as [#send] does.
    String upload(ApiRequest request, InputStream content) {
        HttpRequest.Builder builder = head(request).timeout(UPLOAD_TIMEOUT);
        builder.header("Content-Type", "application/octet-stream")
                .method(request.method(), BodyPublishers.ofInputStream(() -> content));
        HttpResponse<String> response =
                send(builder.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() >= 400) {
            throw refused(response.statusCode(), response.body());
        }
        return response.body();
    }

    /// Sends and answers the body while it arrives; the caller closes it.
    InputStream stream(ApiRequest request) {
        HttpResponse<InputStream> response = send(build(request), BodyHandlers.ofInputStream());
        if (response.statusCode() < 400) {
            return response.body();
        }
        try (InputStream body = response.body()) {
            throw refused(
                    response.statusCode(),
                    new String(body.readNBytes(100_000), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ConnectFailures(address).of(e);
        }
    }

    private Refusal refused(int status, String body) {
        Refusal refusal = Answers.refusal(status, body, json);
        if (Session.End.isToldBy(refusal.code()) && token.get().isPresent()) {
            onEnd.accept(Session.End.of(refusal.code()));
        }
        return refusal;
    }

    private HttpRequest.Builder head(ApiRequest request) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(address.api(request.target()))
                        .timeout(TIMEOUT)
                        .header("Accept", "application/json, */*;q=0.5");
        token.get().ifPresent(t -> builder.header("Authorization", "Bearer " + t));
        request.headers().forEach(builder::setHeader);
        return builder;
    }

    private HttpRequest build(ApiRequest request) {
        HttpRequest.Builder builder = head(request);
        String body = request.body();
        if (body == null) {
            builder.method(request.method(), BodyPublishers.noBody());
        } else {
            builder.header("Content-Type", "application/json")
                    .method(request.method(), BodyPublishers.ofString(body));
        }
        return builder.build();
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new ConnectFailures(address).of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectFailure(Kind.CANCELLED, "The request was cancelled.", e);
        }
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
