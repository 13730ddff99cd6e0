package org.parley.server.telephony.recording;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.AUDIT;
import static org.parley.server.platform.db.tables.Tables.RECORDING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.Scope;
import org.parley.contract.platform.Permission;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.server.app.RestServer;
import org.parley.server.auth.PeopleService;
import org.parley.server.permissions.ProfileService;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.http.HttpService;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.telephony.recording.internal.RecordingCheck;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/// Calls of two queues that a real Asterisk recorded, as people find, hear, rate and lose them.
@Tag("asterisk")
@TestMethodOrder(MethodOrderer.MethodName.class)
final class RecordingsOnAsteriskTest {
    private static final AgentBehaviour ANSWERS = AgentBehaviour.answerAfter(Duration.ofMillis(50));

    @TempDir static Path data;
    private static RestServer server;
    private static SyntheticCaller callers;
    private static SyntheticAgents telephones;
    private static HttpClient client;
    private static JsonNode sales;
    private static JsonNode support;

    @BeforeAll
    static void twoCallsAreRecorded() throws Exception {
        server = RestServer.withAsterisk(data);
        callers = SyntheticCaller.open(server.sip());
        telephones = SyntheticAgents.open(server.sip());
        client = HttpClient.newHttpClient();
        for (String queue : List.of("sales", "support")) {
            ObjectNode changed = named("/telephony/queues", queue).put("recorded", true);
            String path = "/telephony/queues/" + changed.path("id").asText();
            assertEquals(200, server.put("admin", path, changed).status());
        }
        sales = talk("0800100", "39011001", "ann");
        support = talk("0800200", "39011002", "eve");
    }

    @AfterAll
    static void stop() {
        client.close();
        telephones.close();
        callers.close();
        server.close();
    }

    @Test
    @Tag("V6")
    void aIsFoundByAgentQueueDateNumberAndDirection() {
        String ann = person("ann").toString();
        Instant day = Instant.now(Clock.systemUTC());
        assertEquals(List.of("39011001"), numbers("?agent=" + ann));
        assertEquals(List.of("39011002"), numbers("?queue=support"));
        assertEquals(List.of("39011002", "39011001"), numbers("?direction=INBOUND"));
        assertEquals(List.of("39011001", "39011002"), numbers("?sort=callerNumber"));
        assertEquals(List.of(), numbers("?direction=OUTBOUND"));
        assertEquals(List.of("39011001"), numbers("?q=11001"));
        assertEquals(
                List.of("39011002", "39011001"),
                numbers("?from=" + day.minusSeconds(600) + "&to=" + day.plusSeconds(600)));
        assertEquals(List.of(), numbers("?to=" + day.minusSeconds(600)));
        assertEquals(List.of(), numbers("?queue=support&agent=" + ann));
        assertEquals("sales", sales.path("queue").asText());
        assertTrue(sales.path("millis").asLong() >= 500, sales.toString());
        assertTrue(sales.path("available").asBoolean());
        assertEquals(400, server.get("admin", "/recordings?sort=nonsense").status());
        assertEquals(422, server.get("admin", "/recordings?from=yesterday").status());
    }

    @Test
    @Tag("V6")
    void bPlaysInPartsAndDownloadsWithTheRightOnly() throws Exception {
        HttpResponse<byte[]> whole = fetch("admin", path(sales, "sound"), "");
        assertEquals(200, whole.statusCode());
        assertEquals("bytes", header(whole, "Accept-Ranges"));
        assertEquals(sales.path("bytes").asInt(), whole.body().length);
        assertEquals("RIFF", new String(whole.body(), 0, 4, StandardCharsets.US_ASCII));
        HttpResponse<byte[]> part = fetch("admin", path(sales, "sound"), "bytes=44-1043");
        assertEquals(206, part.statusCode());
        assertEquals(1_000, part.body().length);
        assertEquals("bytes 44-1043/" + whole.body().length, header(part, "Content-Range"));
        assertEquals(whole.body()[44 + 999], part.body()[999]);
        HttpResponse<byte[]> last = fetch("admin", path(sales, "sound"), "bytes=-100");
        assertEquals(100, last.body().length);
        assertEquals(416, fetch("admin", path(sales, "sound"), "bytes=99999999-").statusCode());

        profile(Set.of(Permission.RECORDINGS_PLAY), Scope.ALL);
        assertEquals(200, fetch("sue", path(sales, "sound"), "").statusCode());
        assertEquals(403, fetch("sue", path(sales, "file"), "").statusCode());
        profile(Set.of(Permission.RECORDINGS_PLAY, Permission.RECORDINGS_DOWNLOAD), Scope.ALL);
        HttpResponse<byte[]> file = fetch("sue", path(sales, "file"), "");
        assertEquals(200, file.statusCode());
        assertTrue(header(file, "Content-Disposition").contains("39011001"));
        assertTrue(zipped(List.of(sales, support)) == 2);
        assertTrue(audit("recording.play", sales) >= 4, "each play is written down");
        assertEquals(2, audit("recording.download", sales));
    }

    @Test
    @Tag("V6")
    void bZLiesOnTheDiskUnreadableAndAgreesWithTheList() throws Exception {
        RecordingCheck check = server.part(RecordingCheck.class);
        assertEquals("recording-files-agree 2 0", check.run());
        byte[] plain = server.sound(id(sales));
        Path file = folder().resolve(sales.path("callId").asText() + ".wav");
        byte[] sealed = Files.readAllBytes(file);
        assertEquals("RIFF", new String(plain, 0, 4, StandardCharsets.US_ASCII));
        assertEquals("PARLEY1", new String(sealed, 0, 7, StandardCharsets.US_ASCII));
        assertTrue(sealed.length > plain.length);

        Files.write(file, plain);
        assertEquals("recording-files-agree 2 1", check.run(), "one of an earlier version");
        byte[] foreign = Files.readAllBytes(file);
        foreign[12] ^= 1;
        Files.write(file, foreign);
        HttpResponse<byte[]> refused = fetch("admin", path(sales, "sound"), "");
        assertEquals(409, refused.statusCode());
        assertTrue(new String(refused.body(), StandardCharsets.UTF_8).contains("secret.key"));
        Files.write(file, sealed);
        assertEquals(200, fetch("admin", path(sales, "sound"), "").statusCode());
    }

    @Test
    @Tag("V6")
    void cIsRatedAndTheRatingIsFound() {
        String path = "/recordings/" + sales.path("id").asText() + "/rating";
        profile(Set.of(Permission.RECORDINGS_PLAY), Scope.ALL);
        assertEquals(403, server.put("sue", path, rating(4, "")).status());
        profile(Set.of(Permission.RECORDINGS_PLAY, Permission.RECORDINGS_RATE), Scope.ALL);
        RestServer.Answer rated = server.put("sue", path, rating(4, "Friendly, \"calm\""));
        assertEquals(200, rated.status(), rated.body());
        assertEquals("sue", rated.json().path("ratedBy").asText());
        assertEquals(422, server.put("sue", path, rating(6, "")).status());
        assertEquals(412, server.send("sue", "PUT", path, rating(1, ""), "\"1\"").status());
        assertEquals(List.of("39011001"), numbers("?rating=4"));
        assertEquals(List.of("39011002"), numbers("?rating=0"));
        assertEquals(List.of("39011001"), numbers("?q=friendly"));
        assertEquals(1, audit("recording.rate", sales));
    }

    @Test
    @Tag("V6")
    void dWhoSeesOneQueueFindsAndHearsOnlyItsCalls() throws Exception {
        UUID queue = UUID.fromString(named("/telephony/queues", "sales").path("id").asText());
        profile(Set.of(Permission.RECORDINGS_PLAY), Scope.listed(Set.of(queue)));
        assertEquals(List.of("39011001"), numbers("sue", ""));
        assertEquals(200, fetch("sue", path(sales, "sound"), "").statusCode());
        assertEquals(404, fetch("sue", path(support, "sound"), "").statusCode());
        assertEquals(404, server.get("sue", path(support, "")).status());
        assertEquals(List.of("39011001"), numbers("ann", ""), "agents their own");
        assertEquals(404, fetch("ann", path(support, "sound"), "").statusCode());
    }

    @Test
    @Tag("V6")
    void eIsKeptAsLongAsTheSettingsSay() throws Exception {
        ObjectNode settings = (ObjectNode) server.get("admin", "/recordings/settings").json();
        assertEquals(0, settings.path("keepDays").asInt());
        RestServer.Answer stored =
                server.put("admin", "/recordings/settings", settings.put("keepDays", 30));
        assertEquals(200, stored.status(), stored.body());
        assertEquals(412, server.put("admin", "/recordings/settings", settings).status());
        assertEquals(403, server.get("ann", "/recordings/settings").status());
        RecordingService recordings = server.part(RecordingService.class);
        assertEquals(0, recordings.deleteOld());
        Instant old = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(31));
        server.part(Database.class)
                .run(tx ->
                        tx.sql()
                                .update(RECORDING)
                                .set(RECORDING.FOUND_AT, old)
                                .where(RECORDING.ID.eq(id(support)))
                                .execute());
        long files = files();

        assertEquals(1, recordings.deleteOld());

        assertEquals(files - 1, files());
        assertEquals(List.of("39011001"), numbers(""));
        assertEquals(1, audit("recording.expire", support));
    }

    @Test
    @Tag("V6")
    void fAMissingFileSaysSoAndWhoMayDeletesForGood() throws Exception {
        profile(Set.of(Permission.RECORDINGS_PLAY, Permission.RECORDINGS_DOWNLOAD), Scope.ALL);
        assertEquals(403, server.delete("sue", path(sales, "")).status());
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        JsonNode row = server.get("admin", path(sales, "")).json();
        assertFalse(row.path("available").asBoolean());
        RestServer.Answer missing = server.get("admin", path(sales, "sound"));
        assertEquals(404, missing.status());
        assertTrue(missing.body().contains("missing"), missing.body());
        assertEquals(204, server.delete("admin", path(sales, "")).status());
        assertEquals(List.of(), numbers(""));
        assertEquals(1, audit("recording.delete", sales));
    }

    /// A call that an agent serves for a second, and its recording.
    private static JsonNode talk(String number, String caller, String agent) throws Exception {
        SyntheticAgent telephone = register(agent);
        assertEquals(200, server.post(agent, "/routing/me/sign-on", Map.of()).status());
        SyntheticCall call = callers.call(number, caller, "Zoe");
        await("they talk")
                .atMost(15, TimeUnit.SECONDS)
                .until(() ->
                        telephone.calls().stream()
                                .anyMatch(c -> c.talking() && c.packetsReceived() > 50));
        call.hangUp();
        return await("the recording of " + caller)
                .atMost(20, TimeUnit.SECONDS)
                .until(
                        () ->
                                server.get("admin", "/recordings?q=" + caller)
                                        .json()
                                        .path("rows")
                                        .path(0),
                        row -> !row.isMissingNode());
    }

    private static SyntheticAgent register(String name) {
        StaffService staff = server.part(StaffService.class);
        AgentPhone phone =
                staff.findPhone(staff.findAgentByName(name).orElseThrow().id()).orElseThrow();
        SyntheticAgent telephone = telephones.add(phone.user(), ANSWERS);
        await("Asterisk knows the telephone of " + name)
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        telephones
                                        .register(telephone, phone.secret(), Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
        return telephone;
    }

    private static List<String> numbers(String query) {
        return numbers("admin", query);
    }

    private static List<String> numbers(String who, String query) {
        RestServer.Answer answer = server.get(who, "/recordings" + query);
        assertEquals(200, answer.status(), answer.body());
        return answer.json()
                .path("rows")
                .valueStream()
                .map(row -> row.path("callerNumber").asText())
                .toList();
    }

    private static String path(JsonNode recording, String below) {
        String path = "/recordings/" + recording.path("id").asText();
        return below.isEmpty() ? path : path + "/" + below;
    }

    private static UUID id(JsonNode recording) {
        return UUID.fromString(recording.path("id").asText());
    }

    private static Map<String, Object> rating(int stars, String note) {
        Map<String, Object> rating = new HashMap<>();
        rating.put("stars", stars);
        rating.put("note", note);
        return rating;
    }

    private static int zipped(List<JsonNode> recordings) throws Exception {
        HttpResponse<byte[]> answer =
                client.send(
                        request("admin", "/recordings/zip")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                recordings.stream()
                                                        .map(one -> one.path("id").toString())
                                                        .toList()
                                                        .toString()
                                                        .transform(ids -> "{\"ids\":" + ids + "}")))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            while (zip.getNextEntry() != null) {
                assertEquals("RIFF", new String(zip.readNBytes(4), StandardCharsets.US_ASCII));
                entries++;
            }
        }
        return entries;
    }

    private static HttpResponse<byte[]> fetch(String who, String path, String range)
            throws Exception {
        HttpRequest.Builder request = request(who, path);
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request(String who, String path) {
        int port = server.part(HttpService.class).plainPort().orElseThrow();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api" + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", server.token(who));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static int audit(String action, JsonNode recording) {
        return server.part(Database.class)
                .read(sql ->
                        sql.fetchCount(
                                AUDIT,
                                AUDIT.ACTION
                                        .eq(action)
                                        .and(AUDIT.SUBJECT_ID.eq(recording.path("id").asText()))));
    }

    private static Path folder() {
        return data.resolve("asterisk").resolve("spool").resolve("monitor");
    }

    private static long files() throws Exception {
        try (Stream<Path> files = Files.list(folder())) {
            return files.count();
        }
    }

    /// Gives sue's profile other contents.
    private static void profile(Set<Permission> permissions, Scope queues) {
        ProfileService profiles = server.part(ProfileService.class);
        Profile now = profiles.findOf(person("sue")).orElseThrow();
        profiles.update(
                new Profile(
                        now.id(),
                        now.name(),
                        "",
                        permissions,
                        queues,
                        Scope.ALL,
                        false,
                        false,
                        now.version()),
                Actor.SERVER);
    }

    private static UUID person(String name) {
        return server.part(PeopleService.class).findByName(name).orElseThrow().id();
    }

    private static ObjectNode named(String path, String name) {
        for (JsonNode row : server.get("admin", path + "?limit=1000").json().path("rows")) {
            if (row.path("name").asText().equals(name)) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError("no " + name + " at " + path);
    }
}
