package org.parley.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.pauses.Pause;
import org.parley.contract.templates.Template;
import org.parley.contract.templates.TemplateText;
import org.parley.contract.variables.Variable;

import java.nio.file.Path;
import java.util.Map;

/// Pauses, tags, templates and variables on the whole server: offered where they are used, and not
/// deleted silently.
final class ToolsTest {
    @TempDir Path data;

    private RestServer server;

    @BeforeEach
    void start() {
        server = RestServer.start(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @Tag("A10")
    void aPauseIsOfferedToAgentsAndStaysWhileOneIsInIt() {
        Pause coffee = server.post("admin", "/pauses", Map.of("name", "Coffee")).as(Pause.class);

        assertTrue(server.get("ann", "/routing/me/pauses").body().contains("Coffee"));
        assertEquals(200, server.post("ann", "/routing/me/sign-on", null).status() / 100 * 100);
        server.post("ann", "/routing/me/pause", Map.of("reason", "Coffee"));
        RestServer.Answer refused = server.delete("admin", "/pauses/" + coffee.id());
        assertEquals(409, refused.status(), refused.body());
        assertEquals("IN_USE", refused.code());
        assertTrue(refused.body().contains("Ann"), refused.body());

        server.post("ann", "/routing/me/ready", null);
        assertEquals(204, server.delete("admin", "/pauses/" + coffee.id()).status());
    }

    @Test
    @Tag("A10")
    void aTemplateFillsItsPlacesAndRefusesUnknownOnes() {
        var body = Map.of("name", "Hello", "body", "<p>Dear {{contact.firstName}}, {{ date }}</p>");
        RestServer.Answer made = server.post("admin", "/templates", body);
        assertEquals(201, made.status(), made.body());

        RestServer.Answer refused =
                server.post("admin", "/templates", Map.of("name", "X", "body", "{{contact.cat}}"));
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("contact.cat"), refused.body());

        TemplateText shown =
                server.post(
                                "admin",
                                "/templates/preview",
                                new TemplateText(made.as(Template.class).body() + "{{nothing}}"))
                        .as(TemplateText.class);
        assertEquals("<p>Dear Maria, 22 Nov 2026</p>", shown.html());
    }

    @Test
    @Tag("A11")
    void aVariableHasANameOfItsOwn() {
        var level = Map.of("name", "CUSTOMER_LEVEL", "scope", "GLOBAL", "defaultValue", "none");
        RestServer.Answer made = server.post("admin", "/variables", level);
        assertEquals(201, made.status(), made.body());
        assertEquals("none", made.as(Variable.class).defaultValue());

        for (String bad : new String[] {"customer_level", "UNIQUEID", "9LIVES", "A-B"}) {
            RestServer.Answer refused =
                    server.post("admin", "/variables", Map.of("name", bad, "scope", "PROJECT"));
            assertTrue(refused.status() == 409 || refused.status() == 422, bad);
        }
        assertTrue(server.get("admin", "/variables/standard").body().contains("CALLERID(num)"));
    }
}
