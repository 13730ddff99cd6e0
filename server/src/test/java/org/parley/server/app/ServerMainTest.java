package org.parley.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.testing.ChildJvm;
import org.parley.server.testing.FreePorts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own: what it says and how it ends.
final class ServerMainTest {
    @TempDir Path data;
    private final List<String> said = new ArrayList<>();
    private Process program;

    @AfterEach
    void end() throws InterruptedException {
        if (program != null) {
            program.destroyForcibly().waitFor();
        }
    }

    @Test
    void saysWhenItIsReadyAndEndsGracefullyWhenAsked() throws Exception {
        settings("http.port=0", "http.secure-port=-1");

        BufferedReader lines = start();
        String ready = readUntil(lines, "READY");
        program.toHandle().destroy(); // SIGTERM; keeps what it says readable
        readUntil(lines, "never");

        assertTrue(ready.matches("READY after \\d+ ms"), ready);
        assertTrue(program.waitFor(20, TimeUnit.SECONDS), "it goes on");
        assertEquals(143, program.exitValue(), "ended by SIGTERM");
        assertTrue(
                said.stream().anyMatch(line -> line.contains("Stopped in")),
                String.join("\n", said));
    }

    @Test
    void saysThatThePortIsTakenAndWhatToDo() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings("http.port=" + other.getLocalPort(), "http.secure-port=-1");

            readUntil(start(), "never");
        }

        assertEquals(1, program.waitFor());
        int at = indexOf("NOT STARTED: The server cannot listen");
        assertTrue(said.get(at + 1).contains("set http.port"), said.get(at + 1));
    }

    @Test
    void listsEveryFaultOfTheConfiguration() throws Exception {
        settings("http.prot=0", "http.port=none");

        readUntil(start(), "never");

        assertEquals(2, program.waitFor());
        int at = indexOf("NOT STARTED: The configuration has 2 faults:");
        assertTrue(said.get(at + 1).contains("http.port is 'none'"), said.get(at + 1));
        assertTrue(said.get(at + 2).contains("Did you mean http.port?"), said.get(at + 2));
    }

    @Test
    void saysThatTheDatabaseIsAway() throws Exception {
        settings(
                "http.port=0",
                "http.secure-port=-1",
                "database.url=jdbc:postgresql://127.0.0.1:9/parley",
                "database.wait-for-connection=300 ms");

        readUntil(start(), "never");

        assertEquals(1, program.waitFor());
        int at = indexOf("NOT STARTED: The database cannot be brought to this version's schema");
        assertTrue(said.get(at + 1).contains("database.url"), said.get(at + 1));
    }

    private void settings(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(lines));
        all.add("asterisk.manager-port=" + FreePorts.one());
        all.add("asterisk.script-port=" + FreePorts.one());
        Files.write(data.resolve("server.properties"), all);
    }

    private BufferedReader start() throws IOException {
        program = ChildJvm.start(ServerMain.class, "--data", data.toString());
        return new BufferedReader(
                new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Reads up to the line that begins so, or to the end.
    private String readUntil(BufferedReader lines, String beginning) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(beginning)) {
            said.add(line);
            line = lines.readLine();
        }
        return line == null ? "" : line;
    }

    private int indexOf(String beginning) {
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError("nothing begins with: " + beginning + "\n" + said);
    }
}
