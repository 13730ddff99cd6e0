package org.parley.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.app.Server;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.http.HttpService;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The tool against a real server.
final class SettingsToolTest {
    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private String server = "";

    @Test
    void exportsPlansAppliesAndGoesBack() throws IOException {
        try (Server running = Server.start(sources())) {
            server =
                    "http://127.0.0.1:" + running.part(HttpService.class).plainPort().orElseThrow();
            Path files = folder.resolve("files");
            assertEquals(0, tool("export", "--dir", files.toString()));
            Path pauses = files.resolve("pause.yaml");
            String before = Files.readString(pauses);
            assertEquals(0, tool("plan", "--dir", files.toString()), said());

            String start = Clock.systemUTC().instant().toString();
            Files.writeString(pauses, before.replace("name: Lunch", "name: Siesta"));
            assertEquals(3, tool("plan", "--dir", files.toString()));
            assertTrue(said().contains("~ pause Siesta"), said());
            assertTrue(said().contains("name: Lunch -> Siesta"), said());
            assertEquals(0, tool("apply", "--dir", files.toString()));
            assertEquals(0, tool("states"));
            String state = said().lines().findFirst().orElseThrow();
            assertTrue(state.contains("admin  pause.update: Siesta"), state);

            assertEquals(3, tool("rollback", "--at", start, "--dry"));
            assertEquals(0, tool("rollback", "--at", start));
            assertEquals(0, tool("export", "--dir", files.toString()));
            assertEquals(before, Files.readString(pauses));

            Files.writeString(pauses, "- name: ''");
            assertEquals(1, tool("apply", "--dir", files.toString()));
            assertTrue(said().startsWith("Nothing was changed: "), said());
        }
    }

    @Test
    void saysWhatIsWrongWithTheCommand() throws IOException {
        server = "http://127.0.0.1:1";
        assertEquals(2, tool("frobnicate"));
        assertTrue(said().startsWith("There is no command frobnicate."), said());
        assertEquals(2, tool("plan"));
        assertTrue(said().startsWith("--dir is missing."), said());
        assertEquals(2, tool("rollback", "--at", "yesterday"));
        assertTrue(said().contains("yesterday is no moment"), said());
        assertEquals(1, tool("states"));
        assertTrue(said().contains("127.0.0.1"), said());
    }

    private int tool(String... words) throws IOException {
        Path password = folder.resolve("password");
        Files.writeString(password, "admin-demo-2026\n");
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(
                List.of(
                        "--server",
                        server,
                        "--user",
                        "admin",
                        "--password-file",
                        password.toString()));
        out.reset();
        try (var print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            return SettingsTool.run(arguments, print, print);
        }
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Sources sources() throws IOException {
        try (var one = new ServerSocket(0);
                var other = new ServerSocket(0)) {
            return new Sources(
                    folder.resolve("data"),
                    null,
                    Map.of(),
                    Map.of(
                            "parley.data.demo",
                            "true",
                            "parley.http.port",
                            "0",
                            "parley.http.secure-port",
                            "-1",
                            "parley.asterisk.manager-port",
                            Integer.toString(one.getLocalPort()),
                            "parley.asterisk.script-port",
                            Integer.toString(other.getLocalPort())));
        }
    }
}
