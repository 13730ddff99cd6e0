package org.parley.admin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.Rows;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.CallState;
import org.parley.desk.i18n.Language;
import org.parley.server.app.Server;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.http.HttpService;
import org.parley.server.realtime.LiveBoard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The console and the real server, over TLS with the server's own authority.
final class RealServerTest extends ConsoleTest {
    @TempDir Path data;

    @Test
    void showsTheServersBoardOverTls() {
        Sources sources =
                new Sources(
                        data,
                        null,
                        Map.of(),
                        Map.of(
                                "parley.data.demo", "true",
                                "parley.http.port", "-1",
                                "parley.http.secure-host", "127.0.0.1",
                                "parley.http.secure-port", "0"));
        try (Server server = Server.start(sources)) {
            int port = server.part(HttpService.class).securePort().orElseThrow();
            open(
                    "https://localhost:" + port,
                    "admin",
                    "admin-demo-2026",
                    Language.ENGLISH,
                    AdminConsole.features(),
                    Optional.of(authority()));
            awaitText("shell.live", "Live");

            LiveBoard board = server.part(LiveBoard.class);
            int before = rows("admin.realtime.calls").size();
            CallRow call = Rows.call("e2e", "39011001", "Zoe", CallState.WAITING, 3, "sales");
            board.put(call);
            awaitRows("admin.realtime.calls", before + 1);
            board.put(Rows.agent(1, "Ann Archer", Presence.TALKING, 0, "e2e"));
            board.put(
                    Rows.call(
                            "e2e", "39011001", "Zoe", CallState.TALKING, 0, "sales", "Ann Archer"));
            awaitScreen(
                    "talking",
                    () ->
                            this.<CallRow>rows("admin.realtime.calls").stream()
                                    .anyMatch(r -> r.call().state() == CallState.TALKING));
            assertTrue(rows("admin.realtime.agents").size() >= 1);
            board.remove(call.key());
            awaitRows("admin.realtime.calls", before);
            snap("real-server");
            end();
        }
    }

    private Path authority() {
        try (var files = Files.walk(data)) {
            return files.filter(f -> f.endsWith("authority.pem")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
