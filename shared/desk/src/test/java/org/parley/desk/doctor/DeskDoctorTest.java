package org.parley.desk.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.settings.DeskSettings;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

@Tag("A1")
final class DeskDoctorTest {
    @TempDir Path folder;

    @Test
    void saysThatNoServerIsKnown() {
        assertEquals(
                List.of(
                        "MISSING  No server is known on this computer. Give --server ADDRESS, or"
                                + " set it in desk.properties."),
                doctor().examine(List.of()));
    }

    @Test
    void saysWhyTheServerIsNotReached() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        List<String> lines = doctor().examine(List.of("--server", "http://127.0.0.1:" + free));
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.getFirst().startsWith("MISSING  "), lines::toString);
        assertTrue(lines.getFirst().contains(Integer.toString(free)), lines::toString);
    }

    @Test
    void tellsByItsExitCodeThatSomethingIsLacking() {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertEquals(1, doctor().run(List.of("--server", "no address"), out));
        assertTrue(said.toString(StandardCharsets.UTF_8).startsWith("MISSING  "));
    }

    private DeskDoctor doctor() {
        return new DeskDoctor(new DeskSettings(folder), Clock.systemUTC(), false);
    }
}
