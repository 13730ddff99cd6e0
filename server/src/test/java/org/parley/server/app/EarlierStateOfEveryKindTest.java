package org.parley.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.platform.Json;
import org.parley.server.app.RestServer.Answer;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.RestApplication;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every kind of configured things goes back to each of its earlier states, asked over REST of one
/// whole server, and stands in the files of settings.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EarlierStateOfEveryKindTest {
    /// What belongs to persons is no setting.
    private static final Set<String> NO_SETTINGS = Set.of("/api/auth/keys");

    private RestServer server;

    @BeforeAll
    void start(@TempDir Path data) {
        server = RestServer.start(data);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Stream<String> kinds() {
        return server.part(RestApplication.class).endpoints().list().stream()
                .filter(one -> EntityResource.class.isAssignableFrom(one.resource()))
                .filter(one -> one.definition().getName().equals("create"))
                .map(one -> one.path())
                .filter(path -> !NO_SETTINGS.contains(path));
    }

    @Test
    void theFilesHoldEveryKindAndEveryGroup() {
        JsonNode files = server.get("admin", "/configuration/files").json().path("files");

        assertEquals(kinds().count() + 3, files.size(), files.properties()::toString);
        for (String group : List.of("general", "network", "security")) {
            assertTrue(files.has(group + ".yaml"), group);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyKindGoesBackToEachOfItsEarlierStates() {
        return kinds().map(path -> dynamicTest(path, () -> there(path.substring(4), path)));
    }

    private void there(String kind, String path) throws JsonProcessingException {
        JsonNode original = any(path, kind);
        String before = moment();
        Answer copied =
                server.post(
                        "admin",
                        kind + "/" + original.path("id").asText() + "/copy",
                        Map.of("prefix", "Yy"));
        assertEquals(201, copied.status(), copied.body());
        ObjectNode first = (ObjectNode) copied.json();
        String one = kind + "/" + first.path("id").asText();
        String made = moment();
        Answer changed = server.put("admin", one, changed(first));
        assertEquals(200, changed.status(), changed.body());
        String different = moment();
        assertEquals(204, server.delete("admin", one).status());

        back(different);
        assertSame(changed.json(), server.get("admin", one).json());
        back(made);
        assertSame(first, server.get("admin", one).json());
        back(before);
        assertEquals(404, server.get("admin", one).status());
    }

    /// The newest moment to which one can go back.
    private String moment() {
        JsonNode newest = server.get("admin", "/configuration/states?limit=1").json();
        return newest.path("rows").get(0).path("at").asText();
    }

    private void back(String moment) {
        Answer plan = server.post("admin", "/configuration/rollback/plan", Map.of("at", moment));
        assertEquals(200, plan.status(), plan.body());
        assertEquals(1, plan.json().path("changes").size(), plan.body());
        Answer done = server.post("admin", "/configuration/rollback", Map.of("at", moment));
        assertEquals(200, done.status(), done.body());
        Answer again = server.post("admin", "/configuration/rollback/plan", Map.of("at", moment));
        assertEquals(0, again.json().path("changes").size(), again.body());
    }

    /// The same but for what the server itself tells of it.
    private static void assertSame(JsonNode wanted, JsonNode is) {
        assertEquals(plain(wanted), plain(is));
    }

    private static JsonNode plain(JsonNode thing) {
        ObjectNode plain = thing.deepCopy();
        plain.remove(List.of("version", "createdAt", "changedAt", "status"));
        return plain;
    }

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

    private static ObjectNode changed(ObjectNode thing) {
        ObjectNode other = thing.deepCopy();
        if (other.path("queues").isArray()) {
            other.putArray("queues"); // what a queue uses is not deleted
        }
        return other.has("description")
                ? other.put("description", "another one")
                : other.put("name", other.path("name").asText() + "x");
    }
}
