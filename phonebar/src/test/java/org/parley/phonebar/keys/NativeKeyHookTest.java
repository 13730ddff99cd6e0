package org.parley.phonebar.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// On a real X server of its own.
@Tag("G7")
final class NativeKeyHookTest {
    @TempDir Path folder;

    @Test
    @Timeout(60)
    void hearsOnlyOurKeysWhateverProgramIsUsed() throws Exception {
        Process display =
                new ProcessBuilder("Xvfb", "-displayfd", "1", "-nolisten", "tcp")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            String number = lines(display).readLine();
            assertEquals(
                    List.of(
                            "state POSSIBLE",
                            "heard ANSWER",
                            "heard MUTE",
                            "heard TO_FRONT",
                            "all true"),
                    probe(":" + number));
        } finally {
            display.destroy();
            display.waitFor();
        }
    }

    @Test
    void doesNotTryWhereTheSystemForbidsIt() {
        assertEquals(
                KeyHook.State.FORBIDDEN,
                hook("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0", "DISPLAY", ":0")).state());
        assertEquals(KeyHook.State.ABSENT, hook("Linux", Map.of()).start(_ -> {}));
        assertEquals(KeyHook.State.POSSIBLE, hook("Windows 11", Map.of()).state());
    }

    private NativeKeyHook hook(String system, Map<String, String> environment) {
        return new NativeKeyHook(folder, system, environment);
    }

    private List<String> probe(String display) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeyProbe.class.getName(),
                        folder.toString());
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("WAYLAND_DISPLAY");
        Process probe = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = lines(probe)) {
            List<String> heard =
                    said.lines().filter(line -> line.matches("(state|heard|all) .*")).toList();
            probe.waitFor();
            return heard;
        }
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
