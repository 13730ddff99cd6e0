package org.parley.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.doctor.ThisMachine;
import org.parley.server.testing.FreePorts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The program's commands, on a real server.
final class ServerCommandsTest {
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);

    @TempDir Path home;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    @Tag("A1")
    void aWorkingServerIsBackedUpAndRestoredElsewhere() throws IOException {
        Path data = settings("data");
        Path archive = home.resolve("centre.zip");
        try (Server _ = start(data)) {
            assertEquals(0, run("backup", "--data", data, "--to", archive), this::said);
            assertTrue(said().contains("centre.zip: "), this::said);
            assertEquals(1, run("restore", "--data", data, "--from", archive), this::said);
            assertTrue(said().contains("Another server already works"), this::said);
            assertEquals(1, run("backup", "--data", data, "--to", archive), this::said);
            assertTrue(said().contains("is there already"), this::said);
        }
        Path other = settings("other");
        assertEquals(0, run("restore", "--data", other, "--from", archive), this::said);
        assertEquals(
                Files.readString(data.resolve("secret.key")),
                Files.readString(other.resolve("secret.key")));
        assertEquals(
                Files.readString(data.resolve("tls/authority.pem")),
                Files.readString(other.resolve("tls/authority.pem")),
                "desks go on trusting");
        assertEquals(1, run("restore", "--data", other, "--from", archive), this::said);
        assertTrue(said().contains("There is a centre already"), this::said);
        try (Server _ = start(other)) {
            assertTrue(Files.exists(other.resolve("first-sign-in.txt")), "it is the same centre");
        }
    }

    @Test
    void aStoppedServerIsBackedUpToo() throws IOException {
        Path data = settings("data");
        start(data).close();
        assertEquals(0, run("backup", "--data", data, "--without-recordings"), this::said);
        assertTrue(Files.exists(data.resolve("backups/parley-20261123-040000.zip")), this::said);
    }

    @Test
    @Tag("A1")
    void theDoctorNamesFaultsOfTheConfigurationToo() throws IOException {
        Path data = settings("data", "http.prot=1");
        assertEquals(1, run("doctor", "--data", data), this::said);
        assertTrue(said().contains("MISSING  "), this::said);
        assertTrue(said().contains("http.prot is not known. Did you mean http.port?"), this::said);
    }

    @Test
    void wrongUseIsExplained() {
        assertEquals(2, run("restore", "--data", home));
        assertTrue(said().startsWith("--from is missing."), this::said);
        assertEquals(2, run("backup", "--to"));
        assertFalse(ServerCommands.isCommand(List.of("--data", "x")));
    }

    private Path settings(String name, String... more) throws IOException {
        Path data = Files.createDirectories(home.resolve(name));
        Files.writeString(
                data.resolve("server.properties"),
                "http.port=0\nhttp.secure-port=-1\nasterisk.manager-port="
                        + FreePorts.one()
                        + "\nasterisk.script-port="
                        + FreePorts.one()
                        + "\n"
                        + String.join("\n", more));
        return data;
    }

    private static Server start(Path data) {
        return Server.start(Sources.of(List.of("--data", data.toString()), Map.of(), Map.of()));
    }

    private int run(Object... words) {
        said.reset();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> arguments = Arrays.stream(words).map(Object::toString).toList();
        return new ServerCommands(NOW, new ThisMachine(), out).run(arguments, Map.of(), Map.of());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
