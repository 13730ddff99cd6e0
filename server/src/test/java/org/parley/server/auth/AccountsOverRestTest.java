package org.parley.server.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.ForgottenPassword;
import org.parley.contract.auth.NewPassword;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.SecuritySettings;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.platform.Permission;
import org.parley.server.app.RestServer;
import org.parley.server.app.RestServer.Answer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Accounts and sign-in over REST on the whole server.
final class AccountsOverRestTest {
    @TempDir static Path data;
    private static RestServer server;

    @BeforeAll
    static void start() {
        server = RestServer.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    @Tag("A5")
    void theAdministratorChangesThePasswordUnderTheSuite() {
        SecuritySettings before = server.get("admin", "/auth/security").as(SecuritySettings.class);
        Answer on =
                server.put(
                        "admin",
                        "/auth/security",
                        before.withPasswords(PasswordRules.OFF.withSuite(true)));
        assertEquals(200, on.status(), on.body());

        Answer weak =
                server.post("sue", "/auth/password", new NewPassword("sue-demo-2026", "abc12345"));
        assertEquals(422, weak.status(), weak.body());
        assertTrue(weak.body().contains("an upper-case letter"), weak.body());
        Answer strong =
                server.post("sue", "/auth/password", new NewPassword("sue-demo-2026", "Abc1234!"));
        assertEquals(204, strong.status(), strong.body());

        assertEquals(401, signIn("sue", "sue-demo-2026").status());
        assertEquals(200, signIn("sue", "Abc1234!").status());
        SecuritySettings now = server.get("admin", "/auth/security").as(SecuritySettings.class);
        server.put("admin", "/auth/security", now.withPasswords(PasswordRules.OFF));
    }

    @Test
    void refusesAChangeOfSettingsThatSomebodyElseHasChanged() {
        SecuritySettings read = server.get("admin", "/auth/security").as(SecuritySettings.class);
        server.put("admin", "/auth/security", read);

        assertEquals(412, server.put("admin", "/auth/security", read).status());
        assertEquals(
                412,
                server.send("admin", "PUT", "/auth/security", read, "\"" + read.version() + "\"")
                        .status());
    }

    @Test
    void nobodyWithoutThePermissionSeesOrChangesAccounts() {
        for (String path : new String[] {"/auth/security", "/auth/accounts", "/auth/keys"}) {
            assertEquals(403, server.get("ann", path).status(), path);
            assertEquals(403, server.get("sue", path).status(), path);
        }
        String bob = server.get("bob", "/auth/me").json().path("id").asText();
        assertEquals(403, server.post("ann", "/auth/accounts/" + bob + "/unlock", null).status());
    }

    @Test
    @Tag("X3")
    void aKeyOpensWhatItsScopesNameUntilItIsDeleted() {
        Answer made =
                server.post(
                        "admin",
                        "/auth/keys",
                        Map.of("name", "nightly", "scopes", Set.of(Permission.QUEUES_READ)));
        assertEquals(201, made.status(), made.body());
        ApiKey key = made.as(ApiKey.class);

        assertEquals(200, server.getWith(key.token(), "/telephony/queues").status());
        assertEquals(403, server.getWith(key.token(), "/auth/accounts").status());
        assertEquals(200, server.get(null, "/telephony/queues?apikey=" + key.token()).status());
        String session = server.token("admin").substring("Bearer ".length());
        assertEquals(401, server.get(null, "/telephony/queues?apikey=" + session).status());
        assertFalse(server.get("admin", "/auth/keys").body().contains(key.token()));

        assertEquals(204, server.delete("admin", "/auth/keys/" + key.id()).status());
        assertEquals(401, server.getWith(key.token(), "/telephony/queues").status());
    }

    @Test
    @Tag("X3")
    void aPageSaysWhereItLiesInTheWholeList() {
        Answer page = server.get("admin", "/auth/accounts?limit=2&offset=1");

        long total = page.json().path("total").asLong();
        assertEquals("rows 1-2/" + total, page.headers().get("content-range"));
        assertEquals(
                "rows 0-0/1",
                server.get("admin", "/auth/accounts?limit=5&q=sue&fields=name")
                        .headers()
                        .get("content-range"));
        assertEquals(
                "rows */0",
                server.get("admin", "/auth/accounts?q=nobody-at-all")
                        .headers()
                        .get("content-range"));
    }

    @Test
    @Tag("X1")
    void keysAreListedFilteredChangedCopiedAndExportedLikeEverythingElse() {
        ApiKey night = make("night export");
        make("day export");

        assertEquals(1, server.get("admin", "/auth/keys?q=NIGHT").json().path("total").asInt());
        assertEquals(
                2,
                server.get("admin", "/auth/keys?filter=owner:is:admin")
                        .json()
                        .path("total")
                        .asInt());
        var wider =
                new ApiKey(
                        night.id(),
                        "night reports",
                        Set.of(Permission.QUEUES_READ, Permission.REPORTS_READ),
                        night.expiresAt(),
                        night.start(),
                        night.ownerId(),
                        night.owner(),
                        night.createdAt(),
                        night.lastUsedAt(),
                        night.token(),
                        night.version());
        Answer changed = server.put("admin", "/auth/keys/" + night.id(), wider);
        assertEquals(200, changed.status(), changed.body());
        assertEquals("", changed.json().path("token").asText());
        assertEquals(
                412,
                server.put("admin", "/auth/keys/" + night.id(), wider.withToken("pk_mine"))
                        .status());
        assertEquals(200, server.getWith(night.token(), "/telephony/queues").status());

        Answer copied = server.post("admin", "/auth/keys/" + night.id() + "/copy", Map.of());
        assertEquals(201, copied.status(), copied.body());
        ApiKey copy = copied.as(ApiKey.class);
        assertEquals(200, server.getWith(copy.token(), "/telephony/queues").status());

        String csv = server.get("admin", "/auth/keys/export.csv?column=name&column=owner").body();
        assertTrue(csv.contains("night reports,admin"), csv);
        String history = server.get("admin", "/auth/keys/" + night.id() + "/history").body();
        assertTrue(history.contains("night reports"), history);
        assertFalse(history.contains(night.token()), "the key is kept in its history");
        Answer ended =
                server.post(
                        "admin",
                        "/auth/keys/bulk-delete",
                        Map.of("ids", List.of(night.id(), copy.id())));
        assertEquals(2, ended.json().path("done").asInt(), ended.body());
        assertEquals(401, server.getWith(night.token(), "/telephony/queues").status());
    }

    @Test
    void keysAreLeftOutOfSettingsAsFiles() {
        ApiKey key = make("kept apart");

        assertFalse(
                server.get("admin", "/configuration/files").body().contains("api-key"),
                "keys are exported");
        Answer applied =
                server.post(
                        "admin",
                        "/configuration/plan",
                        Map.of("files", Map.of("api-key.yaml", "[]")));
        assertEquals(422, applied.status(), applied.body());
        Instant before = Objects.requireNonNull(key.createdAt()).minusNanos(1_000);
        Answer back = server.post("admin", "/configuration/rollback", Map.of("at", before));
        assertTrue(back.status() < 300, back.body());
        assertEquals(200, server.getWith(key.token(), "/telephony/queues").status());
    }

    private static ApiKey make(String name) {
        return server.post(
                        "admin",
                        "/auth/keys",
                        Map.of("name", name, "scopes", Set.of(Permission.QUEUES_READ)))
                .as(ApiKey.class);
    }

    @Test
    void refusesAKeyWithoutScopesOrName() {
        for (Map<String, Object> body :
                List.<Map<String, Object>>of(
                        Map.of("name", "x", "scopes", Set.of()),
                        Map.of("name", " ", "scopes", Set.of("QUEUES_READ")))) {
            assertEquals(422, server.post("admin", "/auth/keys", body).status());
        }
    }

    @Test
    @Tag("A5")
    void aForgottenPasswordIsNotMailedWhereThereIsNoMailAccount() {
        Answer answer =
                server.post(
                        null,
                        "/auth/forgotten",
                        new ForgottenPassword("ann@example.invalid", "en"));

        assertEquals(409, answer.status(), answer.body());
        assertFalse(server.get(null, "/auth/options").json().path("resetByMail").asBoolean());
    }

    @Test
    void endsASessionOfOnesOwn() {
        String token = signIn("eve", "eve-demo-2026").json().path("token").asText();
        var sessions = server.getWith(token, "/auth/sessions").json().path("rows");
        String current = "";
        for (var row : sessions) {
            if (row.path("current").asBoolean()) {
                current = row.path("id").asText();
            }
        }

        assertEquals(204, server.deleteWith(token, "/auth/sessions/" + current).status());
        assertEquals(401, server.getWith(token, "/auth/me").status());
    }

    private static Answer signIn(String name, String password) {
        return server.post(null, "/auth/local", new Credentials(name, password, null, null));
    }
}
