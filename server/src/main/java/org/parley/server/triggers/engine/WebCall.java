package org.parley.server.triggers.engine;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import jakarta.inject.Inject;

import org.parley.contract.telephony.StepApplication;
import org.parley.contract.telephony.StepParameter;
import org.parley.contract.telephony.StepParameter.Kind;
import org.parley.server.telephony.route.plan.Parameters;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A request to another system's web service, made by the server. It is made once; an answer other
/// than 2xx, or none in 5 s, is a failure that the log shows. Redirections are not followed.
final class WebCall implements ActionKind {
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,60}: ?\\S[ -~]*");
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final HttpClient client;

    @Inject
    WebCall() {
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(WITHIN)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    @Override
    public StepApplication application() {
        return StepApplication.of(
                "webCall",
                StepParameter.choice("method", "GET", "POST", "PUT"),
                StepParameter.required("url", Kind.TEXT),
                StepParameter.optional("header", Kind.TEXT),
                StepParameter.choice("content", "json", "form", "text"),
                StepParameter.optional("body", Kind.TEXT));
    }

    @Override
    public Optional<String> findObjection(Parameters parameters) {
        if (parameters.isGiven("header")
                && !HEADER.matcher(parameters.text("header").strip()).matches()) {
            return Optional.of("the header must be one such as X-Key: value");
        }
        if (parameters.isGiven("body") && parameters.text("method").equals("GET")) {
            return Optional.of("GET takes no body; choose POST or PUT");
        }
        return WebAddress.findObjection(parameters.text("url"))
                .or(() -> findHeaderObjection(parameters));
    }

    /// Some headers, such as `Host`, are the client's own.
    private static Optional<String> findHeaderObjection(Parameters parameters) {
        if (parameters.isGiven("header")) {
            String[] header = parameters.text("header").strip().split(":", 2);
            try {
                var _ = HttpRequest.newBuilder().header(header[0], header[1].strip());
            } catch (IllegalArgumentException _) {
                return Optional.of("the header " + header[0] + " is set by the server itself");
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public String planned(Parameters parameters, Happening happening) {
        return parameters.text("method") + " " + WebAddress.fill(parameters.text("url"), happening);
    }

    @Override
    public String run(Parameters parameters, Happening happening) throws ActionFailure {
        String what = planned(parameters, happening);
        try {
            HttpResponse<Void> answer =
                    client.send(
                            request(parameters, happening), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / HUNDRED != SUCCESS) {
                throw new ActionFailure(
                        what + " was answered " + answer.statusCode() + "; see the other system");
            }
            return what + " was answered " + answer.statusCode();
        } catch (IOException e) {
            throw new ActionFailure(
                    what + " was not answered (" + e + "); is the address right, and is it up?");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ActionFailure(what + " was not awaited: the server stops");
        }
    }

    private static HttpRequest request(Parameters parameters, Happening happening) {
        String content = parameters.text("content");
        String body = Places.fill(parameters.text("body"), happening, safe(content));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(WebAddress.fill(parameters.text("url"), happening)))
                        .timeout(WITHIN)
                        .method(
                                parameters.text("method"),
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type(content));
        }
        if (parameters.isGiven("header")) {
            String[] header = parameters.text("header").strip().split(":", 2);
            request.header(header[0], header[1].strip());
        }
        return request.build();
    }

    private static String type(String content) {
        return switch (content) {
            case "json" -> "application/json";
            case "form" -> "application/x-www-form-urlencoded";
            default -> "text/plain; charset=UTF-8";
        };
    }

    private static UnaryOperator<String> safe(String content) {
        return switch (content) {
            case "json" ->
                    value -> new String(JsonStringEncoder.getInstance().quoteAsString(value));
            case "form" -> value -> URLEncoder.encode(value, StandardCharsets.UTF_8);
            default -> UnaryOperator.identity();
        };
    }
}
