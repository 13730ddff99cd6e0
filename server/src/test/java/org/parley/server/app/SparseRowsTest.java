package org.parley.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Lists of which a sender wants a part only, over HTTP.
@Tag("X3")
final class SparseRowsTest {
    @TempDir static Path data;

    private static RestServer server;

    @BeforeAll
    static void start() {
        server = RestServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void rowsHoldTheFieldsThatAreNamedAlone() {
        var answer = server.get("admin", "/pauses?fields=name,version&sort=-name&limit=2");

        assertEquals(200, answer.status(), answer.body());
        JsonNode rows = answer.json().path("rows");
        assertEquals(2, rows.size());
        assertEquals(List.of("name", "version"), names(rows.get(0)));
        assertTrue(
                rows.get(0).path("name").asText().compareTo(rows.get(1).path("name").asText()) > 0);
        assertTrue(answer.json().path("total").asInt() > 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/agents",
                "/staff/users",
                "/staff/teams",
                "/staff/telephones",
                "/pauses",
                "/tags",
                "/templates",
                "/variables",
                "/intervals",
                "/sounds",
                "/smtp-accounts",
                "/staff/profiles",
                "/telephony/queues",
                "/telephony/trunks",
                "/telephony/routes",
                "/auth/keys"
            })
    void aNameThatIsNoFieldIsTold(String list) {
        var answer = server.get("admin", list + "?fields=name,nmae");

        assertEquals(400, answer.status(), answer.body());
        assertEquals("fields", answer.json().path("faults").path(0).path("field").asText());
        assertEquals(200, server.get("admin", list + "?fields=id").status());
    }

    @Test
    void anEmptyNameIsNoFieldEither() {
        assertEquals(400, server.get("admin", "/pauses?fields=").status());
        assertEquals(400, server.get("admin", "/pauses?fields=name,,id").status());
    }

    private static List<String> names(JsonNode row) {
        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
