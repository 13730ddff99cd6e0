package org.parley.server.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.client.Session;
import org.parley.contract.auth.AuthApi;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.StayedSignIn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.settings.ClientUpdates;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.SettingsApi;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.ClientNotice.Action;
import org.parley.contract.updates.UpdateApi;
import org.parley.server.testing.RunningServer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Versions on the whole server.
final class UpdatesTest {
    private static final String PUBLISHED =
            """
            [{"version":"0.10.0","date":"2026-12-01","minimumClient":"0.9.0",
              "added":["Chat"],"changed":[],"fixed":["Sleep"]},
             {"version":"0.2.0","date":"2026-11-30","minimumClient":"","added":["SMS"],
              "changed":[],"fixed":[]}]
            """;

    private static final String DOWNLOAD = "https://parley.example.org/desks";

    @TempDir Path data;

    @Test
    @Tag("A4")
    void administratorsSeeANewerServerAndItsChangeLog() throws Exception {
        publish("server.json");
        try (var server = new RunningServer(data, Map.of())) {
            var updates = server.signIn("admin").api(UpdateApi.class).server();
            assertTrue(updates.installed().startsWith("0."), updates.installed());
            assertEquals(
                    List.of("0.10.0", "0.2.0"),
                    updates.newer().stream().map(r -> r.version()).toList());
            assertEquals(List.of("Chat"), updates.newer().getFirst().added());
            assertTrue(updates.changelog().getFirst().added().size() > 1);
            UpdateApi sue = server.signIn("sue").api(UpdateApi.class);
            assertEquals(updates.installed(), sue.changelog().version());
            assertEquals(updates.changelog(), sue.changelog().releases());
            assertEquals(ErrorCode.FORBIDDEN, assertThrows(Refusal.class, sue::server).code());
        }
    }

    @Test
    @Tag("A3")
    void deskIsToldWhatTheAdministratorDecided() throws Exception {
        publish("client.json");
        try (var server = new RunningServer(data, Map.of())) {
            Session admin = server.signIn("admin");
            UpdateApi anyone = server.connection().api(UpdateApi.class);
            ClientNotice asked = anyone.client("0.2.0");
            assertEquals(Action.ASK, asked.action());
            assertEquals("0.10.0", asked.latest());
            assertEquals(1, asked.newer().size());
            assertEquals(Action.NONE, anyone.client("0.10.0-SNAPSHOT").action());

            policy(admin, 0, ClientUpdates.AUTOMATIC, "");
            assertEquals(Action.AUTOMATIC, anyone.client("0.1.0").action());
            assertEquals(DOWNLOAD, anyone.client("0.1.0").download());
            policy(admin, 1, ClientUpdates.DISABLED, "0.3");
            assertEquals(Action.REQUIRED, anyone.client("0.2.9").action());
            assertEquals(Action.NONE, anyone.client("0.3.0").action());

            Refusal refusal =
                    assertThrows(
                            Refusal.class,
                            () ->
                                    server.connection()
                                            .signIn("ann", "ann-demo-2026", "phonebar", "0.2.9"));
            assertEquals(ErrorCode.CLIENT_TOO_OLD, refusal.code());
            assertTrue(refusal.detail().contains("0.3 or newer"), refusal.detail());
            server.connection().signIn("ann", "ann-demo-2026", "phonebar", "0.3.0").close();
            server.connection().signIn("ann", "ann-demo-2026", "script", "0.1").close();
        }
    }

    @Test
    @Tag("A1")
    void desksKeepASignInOnlyWhereTheAdministratorAllowsIt() {
        try (var server = new RunningServer(data, Map.of())) {
            AuthApi anyone = server.connection().api(AuthApi.class);
            assertTrue(anyone.options().mayStay());
            var stay =
                    new Credentials("ann", "ann-demo-2026", "phonebar", "0.1.0", null, null, true);
            SignedIn kept = anyone.signIn(stay);
            assertEquals(true, kept.stays());

            SettingsApi settings = server.signIn("admin").api(SettingsApi.class);
            GeneralSettings before = settings.general();
            settings.changeGeneral(
                    new GeneralSettings(
                            before.centre(),
                            before.numbers(),
                            new GeneralSettings.Clients(false, ClientUpdates.ASK, "", "", 10),
                            before.search(),
                            before.security(),
                            before.version()));
            assertFalse(anyone.options().mayStay());
            assertEquals(false, anyone.signIn(stay).stays());
            var again = new StayedSignIn(kept.token(), "phonebar", "0.1.0");
            assertEquals(
                    ErrorCode.UNAUTHENTICATED,
                    assertThrows(Refusal.class, () -> anyone.resume(again)).code());
        }
    }

    @Test
    void damagedListAnnouncesNothing() throws Exception {
        Files.createDirectories(data.resolve("updates"));
        Files.writeString(data.resolve("updates/client.json"), "[{");
        try (var server = new RunningServer(data, Map.of())) {
            assertEquals(
                    Action.NONE, server.connection().api(UpdateApi.class).client("0.1.0").action());
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1,0.1.0,0", "0.9.0,0.10.0,-1", "1,0.99.99,1", "0.2.0-SNAPSHOT,0.2,0", "x,0,0"})
    void versionsCompareByTheirNumbers(String one, String other, int expected) {
        assertEquals(
                expected,
                Integer.signum(new VersionNumber(one).compareTo(new VersionNumber(other))));
    }

    private void publish(String name) throws Exception {
        Files.createDirectories(data.resolve("updates"));
        Files.writeString(data.resolve("updates").resolve(name), PUBLISHED);
    }

    private static void policy(
            Session admin, long version, ClientUpdates updates, String mandatoryFrom) {
        GeneralSettings installed = GeneralSettings.INSTALLED;
        admin.api(SettingsApi.class)
                .changeGeneral(
                        new GeneralSettings(
                                installed.centre(),
                                installed.numbers(),
                                new GeneralSettings.Clients(
                                        true, updates, mandatoryFrom, DOWNLOAD, 10),
                                installed.search(),
                                installed.security(),
                                version));
    }
}
