package org.parley.server.platform.http;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.server.platform.life.StartFailure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPInputStream;

final class HttpServiceTest {
    private static final String ORDER =
            "{\"customer\":\"Bo\",\"role\":\"AGENT\",\"parts\":[{\"name\":\"x\",\"count\":1}]}";
    private static final SampleResource SAMPLE = new SampleResource(new CurrentRequest());
    private static final TestHttp HTTP = TestHttp.serving(Clock.systemUTC(), SAMPLE);

    @AfterAll
    static void stop() {
        HTTP.close();
    }

    @Test
    void servesEachRequestOnAVirtualThread() throws Exception {
        assertEquals("[\"true\"]", HTTP.get("/api/sample/open", "").body());
    }

    @Test
    void tellsTheResourceWhoAsks() throws Exception {
        assertEquals(
                "agent", TestHttp.json(HTTP.get("/api/sample/me", "agent")).get("name").asText());
    }

    @Test
    void takesNameAndPasswordInPlaceOfAToken() throws Exception {
        String pair =
                Base64.getEncoder().encodeToString("admin:pw:1".getBytes(StandardCharsets.UTF_8));
        var answer = HTTP.send("GET", "/api/sample/me", "", "", "Authorization", "Basic " + pair);
        assertEquals("admin", TestHttp.json(answer).get("name").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/sample/me,        '',      401, UNAUTHENTICATED",
        "GET,  /api/sample/me,        unknown, 401, UNAUTHENTICATED",
        "GET,  /api/sample/staff,     agent,   403, FORBIDDEN",
        "GET,  /api/sample/nothing,   admin,   404, NOT_FOUND",
        "GET,  /api,                  admin,   404, NOT_FOUND",
        "GET,  /elsewhere,            '',      404, NOT_FOUND",
        "GET,  /,                     '',      404, NOT_FOUND",
        "GET,  /api/sample/orders/11, admin,   404, NOT_FOUND",
        "DELETE,/api/sample/me,       admin,   405, METHOD_NOT_ALLOWED",
        "OPTIONS,/api/sample/me,      admin,   405, METHOD_NOT_ALLOWED",
        "GET,  /api/sample/staff?limit=x, admin, 400, BAD_REQUEST",
        "GET,  /api/sample/staff?limit=0, admin, 422, VALIDATION_FAILED",
        "GET,  /api/sample/fault,     '',      500, INTERNAL"
    })
    void answersEveryErrorAsAProblem(
            String method, String path, String token, int status, String code) throws Exception {
        HttpResponse<String> answer = HTTP.send(method, path, token, "");
        assertProblem(answer, status, code);
    }

    @Test
    void refusesFormsThatItDoesNotSpeak() throws Exception {
        assertProblem(
                HTTP.send("GET", "/api/sample/open", "", "", "Accept", "text/csv"),
                406,
                "NOT_ACCEPTABLE");
        assertProblem(
                HTTP.send(
                        "POST", "/api/sample/orders", "admin", ORDER, "Content-Type", "text/plain"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void tellsNothingOfTheInsideWhenItFails() throws Exception {
        var answer = HTTP.get("/api/sample/fault", "");
        assertFalse(answer.body().contains("secret"), answer.body());
        String incident = TestHttp.json(answer).get("instance").asText();
        assertTrue(TestHttp.json(answer).get("detail").asText().contains(incident));
    }

    @Test
    void namesEachFieldThatBreaksARule() throws Exception {
        var answer =
                post(
                        "{\"customer\":\""
                                + " \",\"role\":\"AGENT\",\"parts\":[{\"name\":\"\",\"count\":0}]}");
        assertProblem(answer, 422, "VALIDATION_FAILED");
        var fields = TestHttp.json(answer).findValuesAsText("field");
        assertEquals(java.util.List.of("customer", "parts[0].count", "parts[0].name"), fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"customer\":            | ''",
                "[]                       | ''",
                "{\"custoner\":\"Bo\"}     | custoner",
                "{\"role\":\"BOSS\"}       | role",
                "{\"parts\":[{\"count\":\"many\"}]} | parts[0].count",
                "{\"customer\":\"forbidden\"} | ''",
                "{} {}                    | ''"
            })
    void tellsWhereABodyIsNotOfTheContractsForm(String body, String field) throws Exception {
        var answer = post(body);
        assertProblem(answer, 400, "BAD_REQUEST");
        assertFalse(answer.body().contains("org.parley"), answer.body());
        assertFalse(answer.body().contains("jackson"), answer.body());
        if (!field.isEmpty()) {
            assertEquals(field, TestHttp.json(answer).at("/faults/0/field").asText());
        }
    }

    @Test
    void passesOnWhyAValueIsRefused() throws Exception {
        assertTrue(post("{\"customer\":\"forbidden\"}").body().contains("never served"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void refusesAMissingBody(String body) throws Exception {
        assertProblem(post(body), 422, "VALIDATION_FAILED");
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        String large = "{\"customer\":\"" + "x".repeat(3_000_000) + "\"}";
        assertProblem(post(large), 413, "TOO_LARGE");
        HttpRequest unannounced =
                HttpRequest.newBuilder(HTTP.uri("/api/sample/orders"))
                        .header("Authorization", "Bearer admin")
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofString(large)))
                        .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertProblem(
                    client.send(unannounced, HttpResponse.BodyHandlers.ofString()),
                    413,
                    "TOO_LARGE");
        }
    }

    @Test
    void answersCreationsWith201AndAddress() throws Exception {
        var answer = post(ORDER);
        assertEquals(201, answer.statusCode());
        String id = TestHttp.json(answer).get("id").asText();
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertEquals(HTTP.uri("/api/sample/orders/" + id).toString(), location);
        assertEquals(200, HTTP.get(java.net.URI.create(location).getPath(), "admin").statusCode());
    }

    @Test
    void holdsVersionsAgainstLostUpdates() throws Exception {
        String path = "/api/sample/orders/00000000-0000-0001-0000-000000000001";
        var read = HTTP.get(path, "admin");
        String tag = read.headers().firstValue("ETag").orElseThrow();
        String json = "Content-Type";
        String type = "application/json";
        assertAll(
                () -> assertEquals("\"7\"", tag),
                () ->
                        assertEquals(
                                304,
                                HTTP.send("GET", path, "admin", "", "If-None-Match", tag)
                                        .statusCode()),
                () ->
                        assertEquals(
                                200,
                                HTTP.send("PUT", path, "admin", ORDER, json, type, "If-Match", tag)
                                        .statusCode()),
                () ->
                        assertProblem(
                                HTTP.send(
                                        "PUT",
                                        path,
                                        "admin",
                                        ORDER,
                                        json,
                                        type,
                                        "If-Match",
                                        "\"6\""),
                                412,
                                "STALE"));
    }

    @Test
    void compressesLargeAnswersAndSaysSo() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(HTTP.uri("/api/sample/large"))
                        .header("Accept-Encoding", "gzip")
                        .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
            assertEquals("Accept-Encoding", answer.headers().firstValue("Vary").orElse(""));
            var whole = new ByteArrayOutputStream();
            new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body())).transferTo(whole);
            assertTrue(whole.size() > 10 * answer.body().length);
        }
    }

    @Test
    void sendsSmallAnswersInOnePieceWithTheirLength() throws Exception {
        var answer = HTTP.get("/api/sample/open", "");
        assertEquals("8", answer.headers().firstValue("Content-Length").orElse(""));
        assertTrue(answer.headers().firstValue("Transfer-Encoding").isEmpty());
    }

    @Test
    void keepsBrowsersFromGuessingAndStoring() throws Exception {
        for (String path : new String[] {"/api/sample/open", "/api/nothing", "/nothing"}) {
            var headers = HTTP.get(path, "").headers();
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""), path);
            assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/..%2f..%2fetc/passwd",
                "/api/%2e%2e/%2e%2e/etc/passwd",
                "/api/../../etc/passwd",
                "/../etc/passwd",
                "/..%5c..%5cetc",
                "/api/sample/open%00",
                "/api//sample/open",
                "/%",
                "/api/%zz",
                "/api/%c0%ae%c0%ae/x"
            })
    void answersPathsThatClimbWith404(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 404") || answer.startsWith("HTTP/1.1 400"), answer);
        assertFalse(answer.contains("\tat "), answer);
        assertFalse(answer.contains("<html"), answer);
    }

    @Test
    void survivesRequestsThatAreNoHttp() throws Exception {
        assertFalse(raw("NONSENSE\r\n\r\n").contains("\tat "));
        assertFalse(
                raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(70_000) + "\r\n\r\n")
                        .contains("\tat "));
        assertEquals(200, HTTP.get("/api/sample/open", "").statusCode());
    }

    @Test
    void givesARepeatedCommandItsFirstAnswer() throws Exception {
        int before = SAMPLE.orders.get();
        var first = repeatable("k1", ORDER);
        var second = repeatable("k1", ORDER);
        assertEquals(before + 1, SAMPLE.orders.get());
        assertEquals(201, second.statusCode());
        assertEquals(first.body(), second.body());
        assertEquals(
                first.headers().firstValue("Location"), second.headers().firstValue("Location"));
        assertProblem(repeatable("k1", ORDER.replace("Bo", "Di")), 422, "VALIDATION_FAILED");
        assertNotEquals(first.body(), repeatable("k2", ORDER).body());
    }

    @Test
    void letsACommandBeRepeatedThatFailedInTheServer() throws Exception {
        String[] key = {"Idempotency-Key", "f1"};
        assertEquals(
                500, HTTP.send("POST", "/api/sample/fails-once", "admin", "", key).statusCode());
        assertEquals(
                200, HTTP.send("POST", "/api/sample/fails-once", "admin", "", key).statusCode());
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (ServerSocket taken =
                new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var config = HttpConfig.loopback(taken.getLocalPort());
            var fault =
                    assertThrows(
                            StartFailure.class,
                            () ->
                                    TestHttp.serving(
                                            config,
                                            Clock.systemUTC(),
                                            Set.of(new SampleResource(new CurrentRequest())),
                                            Set.of(),
                                            Set.of()));
            assertTrue(fault.getMessage().contains(":" + taken.getLocalPort()));
            assertTrue(fault.getMessage().contains("another program has the port"));
            assertTrue(fault.cure().contains("http.port"));
        }
    }

    @Test
    void refusesPlainHttpForOtherMachines() {
        var fault =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                new HttpConfig(
                                        "0.0.0.0",
                                        8080,
                                        "0.0.0.0",
                                        -1,
                                        5000,
                                        Duration.ofSeconds(1)));
        assertTrue(
                fault.getMessage().contains("loopback")
                        || fault.getMessage().contains("127.0.0.1"));
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return HTTP.send(
                "POST", "/api/sample/orders", "admin", body, "Content-Type", "application/json");
    }

    private static HttpResponse<String> repeatable(String key, String body) throws Exception {
        return HTTP.send(
                "POST",
                "/api/sample/orders",
                "admin",
                body,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", HTTP.port())) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException | java.net.SocketTimeoutException e) {
            return "";
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code)
            throws IOException {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("none").split(";")[0],
                answer.body());
        JsonNode problem = TestHttp.json(answer);
        assertEquals(code, problem.get("code").asText(), answer.body());
        assertEquals(status, problem.get("status").asInt());
        assertFalse(problem.get("detail").asText().isBlank());
    }
}
