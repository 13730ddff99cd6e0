package org.parley.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.pauses.Pause;
import org.parley.contract.pauses.PauseApi;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.contract.staff.AgentApi;
import org.parley.contract.tags.TagApi;
import org.parley.contract.updates.ServerUpdates;
import org.parley.contract.updates.UpdateApi;
import org.parley.server.testing.ChildJvm;
import org.parley.server.testing.FreePorts;
import org.parley.server.testing.RunningServer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A server of one version in a process of its own, and then one of the next on its data folder.
@Tag("A4")
final class NextVersionTest {
    private static final String EARLIER = "0.0.9";
    private static final String NEXT =
            """
            [{"version":"0.1.0","date":"2026-11-23","minimumClient":"",
              "added":["The next one"],"changed":[],"fixed":[]}]
            """;

    @TempDir Path data;
    @TempDir Path classes;

    private UUID tag;
    private Pause lunch;
    private long agents;

    @Test
    void theNextVersionIsShownAndKeepsWhatTheEarlierOneStored() throws Exception {
        Files.createDirectories(data.resolve("updates"));
        Files.writeString(data.resolve("updates").resolve("server.json"), NEXT);

        int port = FreePorts.one();
        Process earlier = startEarlier(port);
        try {
            workOn(port);
        } finally {
            earlier.toHandle().destroy();
            assertTrue(earlier.waitFor(20, TimeUnit.SECONDS), "the earlier one goes on");
        }

        try (var server = new RunningServer(data, Map.of())) {
            Session admin = server.signIn("admin");
            ServerUpdates now = admin.api(UpdateApi.class).server();
            assertNotEquals(EARLIER, now.installed());
            assertTrue(now.installed().startsWith("0.1.0"), now.installed());
            assertEquals(List.of(), now.newer(), "nothing is newer than the next one");
            assertEquals("Kept", admin.api(TagApi.class).get(tag).name());
            assertEquals(1, admin.api(TagApi.class).history(tag, 10, 0).total());
            assertEquals(lunch, admin.api(PauseApi.class).get(lunch.id()));
            assertEquals(agents, agentsOf(admin));
        }
    }

    private Process startEarlier(int port) throws IOException {
        Path version = classes.resolve("org/parley/server/platform/info/version.properties");
        Files.createDirectories(version.getParent());
        Files.writeString(version, "version=" + EARLIER + "\n");
        Files.write(
                data.resolve("server.properties"),
                List.of(
                        "data.demo=true",
                        "http.port=" + port,
                        "http.secure-port=-1",
                        "asterisk.manager-port=" + FreePorts.one(),
                        "asterisk.script-port=" + FreePorts.one()));
        Process server = ChildJvm.startBehind(classes, ServerMain.class, "--data", data.toString());
        var lines =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.startsWith("READY")) {
            line = lines.readLine();
        }
        assertTrue(line != null, "the earlier one did not start");
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
        return server;
    }

    /// The administrator sees that there is a newer one, a user does not; both go on working.
    private void workOn(int port) {
        try (var connection =
                new ServerConnection(
                        new ServerAddress("127.0.0.1", port, false),
                        TrustedAuthorities.ofSystem(),
                        Clock.systemUTC())) {
            Session admin = connection.signIn("admin", "admin-demo-2026", "test", "0.1.0");
            ServerUpdates seen = admin.api(UpdateApi.class).server();
            assertEquals(EARLIER, seen.installed());
            assertEquals(List.of("The next one"), seen.newer().getFirst().added());
            Session sue = connection.signIn("sue", "sue-demo-2026", "test", "0.1.0");
            assertEquals(
                    ErrorCode.FORBIDDEN,
                    assertThrows(Refusal.class, () -> sue.api(UpdateApi.class).server()).code());

            tag =
                    admin.api(TagApi.class)
                            .create(
                                    new org.parley.contract.tags.Tag(
                                            Ids.next(), "Kept", "#0969da", "by the earlier", 0))
                            .id();
            PauseApi pauses = admin.api(PauseApi.class);
            Pause before = pauses.list("Lunch", List.of(), null, 1, 0).rows().getFirst();
            lunch =
                    pauses.update(
                            before.id(),
                            new Pause(
                                    before.id(),
                                    before.name(),
                                    "Mensa",
                                    before.paid(),
                                    before.productive(),
                                    45,
                                    before.system(),
                                    before.version()),
                            null);
            agents = agentsOf(admin);
        }
    }

    private static long agentsOf(Session admin) {
        return admin.api(AgentApi.class).list(null, List.of(), null, 1, 0).total();
    }
}
