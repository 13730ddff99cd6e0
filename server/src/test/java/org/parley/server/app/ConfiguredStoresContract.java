package org.parley.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.keys.KeyText;
import org.parley.contract.licensing.LicenceCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.LicensedModule;
import org.parley.server.app.RestServer.Answer;
import org.parley.server.licensing.model.LicenceSignature;
import org.parley.server.licensing.model.LicenceTerms;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.RestApplication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What every store of configured things promises on every engine, asked over REST of one whole
/// server: each kind of the entity kit, and what is kept beside the kit.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConfiguredStoresContract {
    private static final String TONE = "/org/parley/server/sounds/convert/tone.mp3";
    private static final KeyPair VENDOR = KeyText.generate();

    private RestServer server;

    /// The settings by which the server reaches its database.
    abstract Map<String, String> database();

    @BeforeAll
    void start(@TempDir Path data) {
        var settings = new HashMap<>(database());
        settings.put("parley.licence.vendor-key", KeyText.write(VENDOR.getPublic()));
        server = RestServer.start(data, settings);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @TestFactory
    @Tag("X1")
    Stream<DynamicTest> everyKindIsCopiedChangedFoundExportedAndDeleted() {
        return server.part(RestApplication.class).endpoints().list().stream()
                .filter(one -> EntityResource.class.isAssignableFrom(one.resource()))
                .filter(one -> one.definition().getName().equals("create"))
                .map(one -> one.path())
                .map(path ->
                        dynamicTest(path, () -> lifeOf(path, path.substring("/api".length()))));
    }

    private void lifeOf(String path, String kind) throws JsonProcessingException {
        JsonNode original = any(path, kind);
        Answer copied =
                server.post(
                        "admin",
                        kind + "/" + original.path("id").asText() + "/copy",
                        Map.of("prefix", "Zz"));
        assertEquals(201, copied.status(), copied.body());
        ObjectNode copy = (ObjectNode) copied.json();
        String one = kind + "/" + copy.path("id").asText();

        Answer changed = server.put("admin", one, changed(copy));
        assertEquals(200, changed.status(), changed.body());
        assertEquals(2, server.get("admin", one).json().path("version").asInt());
        assertEquals(412, server.put("admin", one, changed(copy)).status());
        assertEquals(2, server.get("admin", one + "/history").json().path("total").asInt());
        assertEquals(200, server.get("admin", one + "/users").status());
        String name = changed.json().path("name").asText();
        assertEquals(1, found(kind + "?q=" + encoded(name)), name);
        changed.json().fieldNames().forEachRemaining(field -> searched(kind, field));
        assertTrue(server.get("admin", kind + "/export.csv").body().contains(name), name);

        assertEquals(204, server.delete("admin", one).status());
        assertEquals(0, found(kind + "?q=" + encoded(name)));
        assertEquals(3, server.get("admin", one + "/history").json().path("total").asInt());
    }

    /// A row of the demo or of the installation, or else a sample.
    private JsonNode any(String path, String kind) throws JsonProcessingException {
        JsonNode rows = server.get("admin", kind + "?limit=1").json().path("rows");
        if (!rows.isEmpty()) {
            return rows.get(0);
        }
        String sample = Samples.of(path);
        assertNotNull(sample, "there is neither a row nor a sample of " + path);
        Answer made = server.post("admin", kind, Json.lenient().readTree(sample));
        assertEquals(201, made.status(), made.body());
        return made.json();
    }

    /// With another description, or else name, and in no queue, so that nothing uses it.
    private static ObjectNode changed(ObjectNode thing) {
        ObjectNode other = thing.deepCopy();
        if (other.has("queues") && other.path("queues").isArray()) {
            other.putArray("queues");
        }
        return other.has("description")
                ? other.put("description", "another one")
                : other.put("name", other.path("name").asText() + "x");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private long found(String query) {
        Answer answer = server.get("admin", query);
        assertEquals(200, answer.status(), answer.body());
        return answer.json().path("total").asLong();
    }

    /// Each field is filtered and sorted by, or is told to be none for that.
    private void searched(String kind, String field) {
        for (String query : List.of("?sort=-" + field, "?filter=" + field + ":filled")) {
            Answer answer = server.get("admin", kind + query);
            assertTrue(Set.of(200, 400).contains(answer.status()), query + " " + answer.body());
        }
    }

    @Test
    void aLicenceAndARequestForAPlanAreKept() {
        Instant now = Clock.systemUTC().instant();
        var terms =
                new LicenceTerms(
                        Ids.next(),
                        "Ñandú Ltd",
                        "Business",
                        EnumSet.allOf(LicensedModule.class),
                        7,
                        now,
                        now.plus(Duration.ofDays(365)),
                        14,
                        null);
        Map<String, Object> request =
                Map.of(
                        "plan", "Business",
                        "agents", 10,
                        "billing", "YEARLY",
                        "modules", List.of("VOICE"),
                        "note", "Ñandú",
                        "contact", "Ada Morris",
                        "email", "ada@example.org");
        assertTrue(server.post("admin", "/licensing/plan-requests", request).status() < 300);

        Answer applied =
                server.put(
                        "admin",
                        "/licensing/licence",
                        new LicenceCode(LicenceSignature.sign(terms, VENDOR.getPrivate())));

        assertEquals(200, applied.status(), applied.body());
        assertEquals(
                7, server.get("admin", "/licensing/licence").json().path("agentsAllowed").asInt());
        JsonNode requests = server.get("admin", "/licensing/plan-requests").json();
        assertEquals("ANSWERED", requests.path("rows").get(0).path("state").asText());
    }

    @Test
    void settingsAreKeptAndAStaleChangeIsRefused() {
        for (String path : List.of("/settings/general", "/settings/network")) {
            JsonNode before = server.get("admin", path).json();
            Answer changed = server.put("admin", path, before);
            assertEquals(200, changed.status(), changed.body());
            assertEquals(412, server.put("admin", path, before).status(), path);
            assertEquals(changed.json(), server.get("admin", path).json());
        }
    }

    @Test
    void theFileOfUsersHoldsNoAgents() {
        JsonNode files = server.get("admin", "/configuration/files").json().path("files");

        String users = files.path("user.yaml").asText();

        assertTrue(users.contains("name: sue") || users.contains("name: \"sue\""), users);
        assertFalse(users.contains("AGENT"), users);
    }

    @Test
    void whatAPersonPrefersIsKept() {
        Map<String, String> columns = Map.of("value", "name,owner è 🗝");

        assertTrue(
                server.put("admin", "/platform/preferences/tags.columns", columns).status() < 300);

        assertEquals(
                "name,owner è 🗝",
                server.get("admin", "/platform/preferences/tags.columns")
                        .json()
                        .path("value")
                        .asText());
    }

    @Test
    void aJobRunsAndItsRunIsKept() {
        String job = server.get("admin", "/jobs").json().path("rows").get(0).path("name").asText();

        assertTrue(server.post("admin", "/jobs/" + job + "/run", null).status() < 300);

        Awaitility.await().until(() -> found("/jobs/" + job + "/runs") > 0);
    }

    @Test
    void theContentOfASoundIsKept() throws Exception {
        Answer made = server.post("admin", "/sounds", Map.of("name", "Tone"));
        String content = "/sounds/" + made.json().path("id").asText() + "/content";
        byte[] mp3;
        try (var in = ConfiguredStoresContract.class.getResourceAsStream(TONE)) {
            mp3 = in.readAllBytes();
        }

        Answer stored =
                server.put(
                        "admin",
                        content,
                        Map.of(
                                "name",
                                "tone.mp3",
                                "content",
                                Base64.getEncoder().encodeToString(mp3)));

        assertEquals(200, stored.status(), stored.body());
        assertTrue(stored.json().path("millis").asInt() > 0, stored.body());
        assertEquals(200, server.get("admin", content).status());
    }

    @Test
    void aTeamGivesAndTakesMemberships() {
        JsonNode eve = server.get("admin", "/staff/agents?q=eve").json().path("rows").get(0);
        String id = eve.path("id").asText();
        Answer team =
                server.post("admin", "/staff/teams", Map.of("name", "Late", "agents", List.of(id)));
        assertEquals(201, team.status(), team.body());
        ObjectNode sales =
                (ObjectNode)
                        server.get("admin", "/telephony/queues?q=sales").json().path("rows").get(0);
        String queue = "/telephony/queues/" + sales.path("id").asText();
        sales.putArray("teams").add(team.json().path("id").asText());

        assertEquals(200, server.put("admin", queue, sales).status());
        assertTrue(server.get("admin", queue).json().path("agents").toString().contains(id));
        assertEquals(
                204,
                server.delete("admin", "/staff/teams/" + team.json().path("id").asText()).status());
    }

    @Test
    @Tag("X4")
    void membersAreAttachedAndDetachedByTheirIds() {
        String eve = idOf("/staff/agents?q=eve");
        String bob = idOf("/staff/agents?q=bob");
        String queue = "/telephony/queues/" + idOf("/telephony/queues?q=sales");
        server.delete("admin", queue + "/agents?ids=" + eve);

        Answer attached = server.post("admin", queue + "/agents", Map.of("ids", List.of(eve, bob)));
        assertEquals(200, attached.status(), attached.body());
        assertTrue(attached.json().path("agents").toString().contains(eve), attached.body());
        Answer detached = server.delete("admin", queue + "/agents?ids=" + eve);
        assertEquals(200, detached.status(), detached.body());
        assertFalse(detached.json().path("agents").toString().contains(eve), detached.body());
        assertTrue(detached.json().path("agents").toString().contains(bob), detached.body());

        Answer team = server.post("admin", "/staff/teams", Map.of("name", "Attached"));
        String members = "/staff/teams/" + team.json().path("id").asText() + "/agents";
        Answer joined = server.post("admin", members, Map.of("ids", List.of(eve)));
        assertEquals(200, joined.status(), joined.body());
        assertEquals(1, joined.json().path("agents").size());
        assertEquals(
                0, server.delete("admin", members + "?ids=" + eve).json().path("agents").size());
        assertEquals(
                404,
                server.post("admin", queue + "/options", Map.of("ids", List.of(eve))).status());
    }

    private String idOf(String query) {
        return server.get("admin", query).json().path("rows").get(0).path("id").asText();
    }

    @Test
    @Tag("C7")
    void dispositionsStandOnThreeLevelsAndGoWithTheirParent() {
        String first = disposition("Offer", null, null);
        String second = disposition("Sent", first, null);
        String third = disposition("By mail", second, null);
        disposition("By mail", first, null);
        assertEquals(409, made("by Mail", second, null).status(), "taken among its siblings");
        String queue = "/telephony/queues?q=sales";
        String sales = server.get("admin", queue).json().path("rows").get(0).path("id").asText();

        assertEquals(422, made("Too deep", third, null).status());
        assertEquals(422, made("In a queue", first, sales).status());
        assertEquals(422, made("Nowhere", Ids.next().toString(), null).status());
        assertEquals(409, made("offer", null, null).status());
        ObjectNode top = (ObjectNode) server.get("admin", "/dispositions/" + first).json();
        Answer ring = server.put("admin", "/dispositions/" + first, top.put("parentId", third));
        assertEquals(422, ring.status(), ring.body());

        String own = "/telephony/me/dispositions";
        assertTrue(server.get("ann", own).body().contains("By mail"));
        assertEquals(0, server.get("ann", own + "/due").json().size());
        String call = own + "/calls/1700000000.1";
        assertEquals(422, server.put("ann", call, chosen(second)).status(), "no leaf");
        assertEquals(204, server.put("ann", call, chosen(third)).status());
        assertEquals(204, server.put("ann", call, chosen(third)).status());

        assertEquals(204, server.delete("admin", "/dispositions/" + first).status());
        assertEquals(404, server.get("admin", "/dispositions/" + third).status());
        assertEquals(422, server.put("ann", call, chosen(third)).status());
    }

    private static Map<String, String> chosen(String disposition) {
        return Map.of("dispositionId", disposition, "note", "ñ");
    }

    private String disposition(String name, String parent, String queue) {
        Answer made = made(name, parent, queue);
        assertEquals(201, made.status(), made.body());
        return made.json().path("id").asText();
    }

    private Answer made(String name, String parent, String queue) {
        ObjectNode body = Json.lenient().createObjectNode();
        body.put("name", name).put("description", "");
        body.put("parentId", parent).put("queueId", queue);
        return server.post("admin", "/dispositions", body);
    }

    @Test
    void aFreeNumberIsFree() {
        String free = server.get("admin", "/staff/numbers/free").json().path("number").asText();

        Answer made =
                server.post(
                        "admin",
                        "/staff/telephones",
                        Map.of("name", "Lift", "extension", free, "dtmf", "INFO", "enabled", true));

        assertEquals(201, made.status(), made.body());
        assertEquals(409, server.post("admin", "/staff/telephones", made.json()).status());
    }
}
