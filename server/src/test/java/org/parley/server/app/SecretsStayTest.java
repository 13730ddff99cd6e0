package org.parley.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Going back to earlier settings keeps the secrets of now, and says which are missing.
final class SecretsStayTest {
    private static final String SECRET = "hush hush hush";
    private RestServer server;

    @BeforeEach
    void start(@TempDir Path data) {
        server = RestServer.start(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theMailAccountKeepsItsPassword() {
        Map<String, Object> account = new HashMap<>();
        account.put("name", "Main");
        account.put("accountKey", "MAIN");
        account.put("service", "CUSTOM");
        account.put("address", "centre@example.org");
        account.put("senderName", "Centre");
        account.put("host", "mail.example.org");
        account.put("port", 587);
        account.put("security", "STARTTLS");
        account.put("login", "centre");
        account.put("password", SECRET);
        account.put("description", "");
        account.put("active", true);
        account.put("standard", true);
        staysAndIsMissed("/smtp-accounts", account);
    }

    @Test
    void theTrunkKeepsItsPassword() {
        staysAndIsMissed(
                "/telephony/trunks",
                Map.of(
                        "name", "carrier",
                        "host", "127.0.0.2",
                        "port", 5060,
                        "matches", "",
                        "login", "centre",
                        "password", SECRET,
                        "description", "",
                        "enabled", true));
    }

    private void staysAndIsMissed(String kind, Map<String, Object> thing) {
        RestServer.Answer answer = server.post("admin", kind, thing);
        assertEquals(201, answer.status(), answer.body());
        String one = kind + "/" + answer.json().path("id").asText();
        String made = moment();
        ObjectNode other = (ObjectNode) server.get("admin", one).json();
        assertTrue(other.path("passwordSet").asBoolean(), other.toString());
        RestServer.Answer changed =
                server.put(
                        "admin",
                        one,
                        other.put("description", "another").put("password", "newer, newer"));
        assertEquals(200, changed.status(), changed.body());

        JsonNode back = back(made);
        assertEquals("CHANGE", back.path("action").asText(), back.toString());
        assertEquals("[\"password\"]", back.path("kept").toString(), back.toString());
        assertEquals("[]", back.path("missing").toString());
        assertTrue(server.get("admin", one).json().path("passwordSet").asBoolean());

        assertEquals(204, server.delete("admin", one).status());
        JsonNode again = back(made);
        assertEquals("ADD", again.path("action").asText(), again.toString());
        assertEquals("[\"password\"]", again.path("missing").toString(), again.toString());
        assertFalse(server.get("admin", one).json().path("passwordSet").asBoolean());
    }

    private String moment() {
        JsonNode newest = server.get("admin", "/configuration/states?limit=1").json();
        return newest.path("rows").get(0).path("at").asText();
    }

    /// The one change that going back there makes.
    private JsonNode back(String moment) {
        RestServer.Answer done =
                server.post("admin", "/configuration/rollback", Map.of("at", moment));
        assertEquals(200, done.status(), done.body());
        assertFalse(done.body().contains("hush"), done.body());
        assertEquals(1, done.json().path("changes").size(), done.body());
        return done.json().path("changes").get(0);
    }
}
