package org.parley.server.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What many scenes on a whole server begin with.
public final class RestSteps {
    private RestSteps() {}

    /// Waits until Asterisk has taken over what was stored last.
    public static void inForce(RestServer server) {
        await("Asterisk has taken it over")
                .atMost(20, TimeUnit.SECONDS)
                .until(() ->
                        server.get("admin", "/telephony/publication")
                                .json()
                                .path("state")
                                .asText()
                                .equals("IN_FORCE"));
    }

    /// Waits until the server hears Asterisk.
    static void linked(RestServer server) {
        await("link to Asterisk")
                .atMost(30, TimeUnit.SECONDS)
                .until(() ->
                        server.get("admin", "/realtime/snapshot")
                                .body()
                                .contains("\"connected\":true"));
    }

    /// Adds an account over which the server sends mail to this port; the first one is the
    /// standard.
    ///
    /// @return its id
    public static String mailAccount(RestServer server, String name, int port) {
        Map<String, Object> account = new HashMap<>();
        account.put("name", name);
        account.put("accountKey", name.substring(0, 4).toUpperCase(Locale.ROOT));
        account.put("service", "CUSTOM");
        account.put("address", "centre@example.org");
        account.put("senderName", "Centre");
        account.put("host", "127.0.0.1");
        account.put("port", port);
        account.put("security", "NONE");
        account.put("login", "");
        account.put("password", "");
        account.put("passwordSet", false);
        account.put("description", "");
        account.put("active", true);
        account.put("standard", false);
        RestServer.Answer made = server.post("admin", "/smtp-accounts", account);
        assertEquals(201, made.status(), made.body());
        return made.json().path("id").asText();
    }

    /// What the agent's telephone registers with.
    public static AgentPhone phone(RestServer server, String agent) {
        StaffService staff = server.part(StaffService.class);
        return staff.findPhone(staff.findAgentByName(agent).orElseThrow().id()).orElseThrow();
    }
}
