package org.parley.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.auth.Me;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.MaxBody;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Problem;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.Access;
import org.parley.server.platform.http.Endpoint;
import org.parley.server.platform.http.HttpService;
import org.parley.server.platform.http.RestApplication;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Walks the table of endpoints on the whole server: whoever may not is refused, what is malformed
/// or too large is refused, every field of every configured thing holds its edges, and what was
/// refused changed nothing.
final class EveryEndpointTest {
    private static final String TOO_LARGE = "\"" + "a".repeat(3_000_000) + "\"";
    private static final List<String> EDGES =
            List.of(
                    "",
                    "x".repeat(300_000),
                    "\uD83D\uDC69\u200D\uD83D\uDCBB\u260E\uFE0F",
                    "\u202E\u0645\u0631\u062D\u0628\u0627",
                    "'; drop table person; --",
                    "<script>alert(1)</script>",
                    "${jndi:ldap://127.0.0.1/x}",
                    "a\u0000b",
                    "one\r\n[two]",
                    "\uD83D");

    private static final List<String> NUMBERS =
            List.of("-2147483648", "-1", "2147483647", "9223372036854775808", "1.5", "\"x\"");

    private static final Map<String, String> SECRETS =
            Map.of("password", "Typed-9876-once", "pin", "98761", "voicemailPin", "98762");

    @TempDir static Path data;

    private static RestServer server;
    private static HttpClient client;
    private static List<Endpoint> endpoints;

    @BeforeAll
    static void start() {
        server = RestServer.start(data);
        client = HttpClient.newHttpClient();
        endpoints = server.part(RestApplication.class).endpoints().list();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> nobodyEntersWithoutAToken() {
        return endpoints.stream()
                .filter(one -> one.access() instanceof Access.Needs)
                .map(one ->
                        dynamicTest(nameOf(one), () -> assertProblem(401, send(one, "", "{}"))));
    }

    @TestFactory
    Stream<DynamicTest> aForeignRoleIsRefused() {
        return endpoints.stream()
                .filter(one ->
                        one.access() instanceof Access.Needs(var permission)
                                && !may("ann", permission))
                .map(one ->
                        dynamicTest(
                                nameOf(one),
                                () -> assertProblem(403, send(one, server.token("ann"), "{}"))));
    }

    @TestFactory
    Stream<DynamicTest> aBodyThatIsTooLargeOrNonsenseIsRefused() {
        return endpoints.stream()
                .filter(EveryEndpointTest::takesJson)
                .filter(one -> !one.definition().isAnnotationPresent(MaxBody.class))
                .map(one ->
                        dynamicTest(
                                nameOf(one),
                                () -> {
                                    String admin = server.token("admin");
                                    assertRefused(send(one, admin, "{\"nonsense\":true}"));
                                    assertRefused(send(one, admin, "{"));
                                    assertProblem(413, send(one, admin, TOO_LARGE));
                                }));
    }

    @TestFactory
    Stream<DynamicTest> everyTextHoldsItsEdges() {
        return things().flatMap(path ->
                find(path).stream()
                        .flatMap(row ->
                                texts(row)
                                        .map(field ->
                                                dynamicTest(
                                                        path + " " + field,
                                                        () -> edges(path, row, field)))));
    }

    @TestFactory
    Stream<DynamicTest> everyNumberHoldsItsEdges() {
        return things().flatMap(path ->
                find(path).stream()
                        .flatMap(row ->
                                row.properties().stream()
                                        .filter(field -> field.getValue().isNumber())
                                        .map(Map.Entry::getKey)
                                        .filter(field -> !field.equals("version"))
                                        .map(field ->
                                                dynamicTest(
                                                        path + " " + field,
                                                        () -> numbers(path, row, field)))));
    }

    private static void numbers(String path, ObjectNode row, String field) throws Exception {
        String admin = server.token("admin");
        for (String edge : NUMBERS) {
            ObjectNode body = row.deepCopy();
            body.remove(List.of("id", "version"));
            body.set(field, Json.lenient().readTree(edge));
            long before = total(path);
            HttpResponse<String> answer = send("POST", path, admin, written(body));
            if (answer.statusCode() == 201) {
                String id = Json.lenient().readTree(answer.body()).path("id").asText();
                assertEquals(204, send("DELETE", path + "/" + id, admin, "").statusCode());
            } else {
                assertRefused(answer);
            }
            assertEquals(before, total(path), path + " " + field + " " + edge);
        }
    }

    /// Settings of which there is one group each.
    @TestFactory
    Stream<DynamicTest> everyTextOfAGroupOfSettingsHoldsItsEdges() {
        return Stream.of("/api/settings/general", "/api/settings/network", "/api/auth/security")
                .map(path -> dynamicTest(path, () -> group(path)));
    }

    private static void group(String path) throws Exception {
        String admin = server.token("admin");
        JsonNode first = Json.lenient().readTree(send("GET", path, admin, "").body());
        List<JsonPointer> texts = new ArrayList<>();
        collect(first, JsonPointer.empty(), texts);
        assertFalse(texts.isEmpty(), path);
        for (JsonPointer text : texts) {
            for (String edge : EDGES) {
                JsonNode before = Json.lenient().readTree(send("GET", path, admin, "").body());
                ObjectNode body = before.deepCopy();
                ((ObjectNode) body.at(text.head())).put(text.last().getMatchingProperty(), edge);
                HttpResponse<String> answer = send("PUT", path, admin, written(body));
                JsonNode after = Json.lenient().readTree(send("GET", path, admin, "").body());
                if (answer.statusCode() == 200) {
                    ObjectNode back = before.deepCopy();
                    back.set("version", after.path("version"));
                    assertEquals(200, send("PUT", path, admin, written(back)).statusCode());
                } else {
                    assertRefused(answer);
                    assertEquals(before, after, path + text + " " + edge);
                }
            }
        }
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> texts) {
        node.properties()
                .forEach(field -> {
                    JsonPointer place = at.appendProperty(field.getKey());
                    if (field.getValue().isTextual()) {
                        texts.add(place);
                    }
                    collect(field.getValue(), place, texts);
                });
    }

    @TestFactory
    Stream<DynamicTest> noAnswerSendsATypedSecretBack() {
        return things().flatMap(path ->
                find(path).stream()
                        .filter(row -> row.has("id"))
                        .flatMap(row ->
                                SECRETS.entrySet().stream()
                                        .map(secret ->
                                                dynamicTest(
                                                        path + " " + secret.getKey(),
                                                        () -> secret(path, row, secret)))));
    }

    /// On a copy, since a person's password may be the one of these tests. Whatever the thing makes
    /// of the field, what was typed is in no answer.
    private static void secret(String path, ObjectNode row, Map.Entry<String, String> secret)
            throws Exception {
        String admin = server.token("admin");
        String copied = path + "/" + row.path("id").asText() + "/copy";
        HttpResponse<String> copy = send("POST", copied, admin, "{}");
        if (copy.statusCode() != 201) {
            return;
        }
        ObjectNode body = Json.lenient().readTree(copy.body()).deepCopy();
        body.put(secret.getKey(), secret.getValue());
        String one = path + "/" + body.path("id").asText();
        HttpResponse<String> changed = send("PUT", one, admin, written(body));
        assertFalse(changed.body().contains(secret.getValue()), changed.body());
        send("DELETE", one, admin, "");
        body.remove(List.of("id", "version"));
        HttpResponse<String> made = send("POST", path, admin, written(body));
        assertFalse(made.body().contains(secret.getValue()), made.body());
        if (made.statusCode() == 201) {
            JsonNode id = Json.lenient().readTree(made.body()).path("id");
            send("DELETE", path + "/" + id.asText(), admin, "");
        }
    }

    @TestFactory
    Stream<DynamicTest> aStaleTagChangesNothing() {
        return things().flatMap(path ->
                find(path).stream()
                        .filter(row -> row.has("id"))
                        .map(row -> dynamicTest(path, () -> stale(path, row))));
    }

    private static void stale(String path, ObjectNode row) throws Exception {
        String one = path + "/" + row.path("id").asText();
        String admin = server.token("admin");
        String before = send("GET", one, admin, "").body();

        assertProblem(412, send("PUT", one, admin, row.toString(), "If-Match", "\"999999\""));
        assertProblem(412, send("DELETE", one, admin, "", "If-Match", "\"999999\""));

        assertEquals(before, send("GET", one, admin, "").body());
    }

    private static void edges(String path, ObjectNode row, String field) throws Exception {
        String admin = server.token("admin");
        for (String edge : EDGES) {
            ObjectNode body = row.deepCopy();
            body.remove(List.of("id", "version"));
            if (body.has("invitations")) {
                // one template alone is used by them, and that one stays
                body.put("invitations", false);
            }
            body.put(field, edge);
            long before = total(path);

            HttpResponse<String> answer = send("POST", path, admin, written(body));

            if (answer.statusCode() == 201) {
                JsonNode made = Json.lenient().readTree(answer.body());
                String kept = made.path(field).asText("");
                assertTrue(kept.isEmpty() || kept.equals(edge.strip()) || kept.equals(edge), kept);
                assertEquals(
                        204,
                        send("DELETE", path + "/" + made.path("id").asText(), admin, "")
                                .statusCode());
            } else {
                assertRefused(answer);
            }
            assertEquals(before, total(path), path + " " + field);
        }
    }

    private static boolean may(String who, Permission permission) {
        return server.get(who, "/auth/me").as(Me.class).permissions().contains(permission);
    }

    private static Stream<String> things() {
        return endpoints.stream()
                .filter(one -> EntityResource.class.isAssignableFrom(one.resource()))
                .filter(one -> one.definition().getName().equals("create"))
                .map(Endpoint::path);
    }

    private static Optional<ObjectNode> find(String path) {
        try {
            JsonNode rows = page(path).path("rows");
            if (!rows.isEmpty()) {
                return Optional.of(rows.get(0).deepCopy());
            }
            String sample = Samples.of(path);
            return sample == null
                    ? Optional.empty()
                    : Optional.of((ObjectNode) Json.lenient().readTree(sample));
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /// As JSON in ASCII, so that halves of pairs arrive.
    private static String written(ObjectNode body) throws IOException {
        return Json.lenient()
                .writer()
                .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                .writeValueAsString(body);
    }

    private static Stream<String> texts(ObjectNode row) {
        return row.properties().stream()
                .filter(field -> field.getValue().isTextual() && !field.getKey().equals("id"))
                .map(Map.Entry::getKey);
    }

    private static long total(String path) throws IOException {
        return page(path).path("total").asLong();
    }

    private static JsonNode page(String path) throws IOException {
        return Json.lenient()
                .readTree(send("GET", path + "?limit=1", server.token("admin"), "").body());
    }

    private static boolean takesJson(Endpoint endpoint) {
        return Arrays.stream(endpoint.definition().getParameters())
                .anyMatch(EveryEndpointTest::isJson);
    }

    private static boolean isJson(Parameter parameter) {
        return !parameter.isAnnotationPresent(PathParam.class)
                && !parameter.isAnnotationPresent(QueryParam.class)
                && !parameter.isAnnotationPresent(HeaderParam.class)
                && parameter.getType() != InputStream.class
                && parameter.getType() != byte[].class
                && parameter.getType() != String.class;
    }

    private static String nameOf(Endpoint endpoint) {
        return endpoint.verb() + " " + endpoint.path();
    }

    private static HttpResponse<String> send(Endpoint endpoint, String token, String body) {
        String path =
                endpoint.path()
                        .replaceAll("\\{id[^}]*}", Ids.next().toString())
                        .replaceAll("\\{[^}]*}", "x");
        return send(endpoint.verb(), path, token, takesJson(endpoint) ? body : "");
    }

    private static HttpResponse<String> send(
            String verb, String path, String token, String body, String... headers) {
        int port = server.part(HttpService.class).plainPort().orElseThrow();
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .method(
                                verb,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(verb + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertTrue(
                answer.statusCode() >= 400 && answer.statusCode() < 500,
                answer.statusCode() + " " + shortened(answer));
        assertProblem(answer.statusCode(), answer);
    }

    private static void assertProblem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), () -> shortened(answer));
        assertEquals(
                Problem.MEDIA_TYPE, answer.headers().firstValue("Content-Type").orElse("none"));
    }

    private static String shortened(HttpResponse<String> answer) {
        return answer.body().substring(0, Math.min(500, answer.body().length()));
    }
}
