package org.parley.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `installer/package` is fed with fits together. The packages themselves are proven by
/// `installer/package --check`, which takes minutes.
@Tag("A1")
final class PackagingTest {
    private static final Path ROOT = Path.of(System.getProperty("parley.root"));
    private static final Path PACKAGING = ROOT.resolve("installer/packaging");

    @ParameterizedTest
    @ValueSource(strings = {"phonebar", "desktop-agent", "admin-console", "server"})
    void eachProgramNamesAClassThatIsThere(String program) throws IOException {
        String conf = Files.readString(PACKAGING.resolve("programs/" + program + ".conf"));
        String main = value(conf, "main_class").replace('.', '/') + ".java";
        assertTrue(Files.exists(ROOT.resolve(program).resolve("src/main/java").resolve(main)));
        assertEquals(program, value(conf, "module"));
        if (!program.equals("server")) {
            String window = value(conf, "window_class").replace('.', '/') + ".java";
            assertTrue(
                    Files.exists(ROOT.resolve(program).resolve("src/main/java").resolve(window)));
            assertTrue(Files.exists(PACKAGING.resolve("icons/" + program + ".png")));
            assertTrue(Files.exists(PACKAGING.resolve("icons/" + program + ".ico")));
            String windows = Files.readString(PACKAGING.resolve("windows/" + program + ".options"));
            assertTrue(windows.contains(value(conf, "windows_upgrade_code")));
            assertTrue(Files.exists(PACKAGING.resolve("macos/" + program + ".options")));
        }
    }

    @Test
    void theServersUnitLetsLittleThrough() throws IOException {
        String unit = Files.readString(PACKAGING.resolve("linux/parley-server.service"));
        for (String line :
                List.of(
                        "User=parley",
                        "NoNewPrivileges=yes",
                        "CapabilityBoundingSet=",
                        "ProtectSystem=strict",
                        "ProtectHome=yes",
                        "PrivateTmp=yes",
                        "SystemCallFilter=@system-service",
                        "StateDirectory=parley")) {
            assertTrue(unit.lines().anyMatch(line::equals), line);
        }
        assertTrue(
                Files.readString(PACKAGING.resolve("linux/server.properties"))
                        .contains("data.folder=/var/lib/parley"));
    }

    @Test
    void everyScriptIsReadable() throws Exception {
        try (var files = Files.walk(ROOT.resolve("installer"))) {
            for (Path script :
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().contains("/target/"))
                            .filter(PackagingTest::isShell)
                            .toList()) {
                var answer = run("bash", "-n", script.toString());
                assertEquals(0, answer.code(), () -> script + ": " + answer.text());
            }
        }
    }

    @Test
    void wrongUseIsExplained() throws Exception {
        String script = ROOT.resolve("installer/package").toString();
        var other = run("bash", script, "--type", "zip");
        assertEquals(2, other.code(), other::text);
        assertTrue(other.text().contains("a package of type zip cannot be built"), other::text);
        var nobody = run("bash", script, "--program", "nobody");
        assertEquals(2, nobody.code(), nobody::text);
        var help = run("bash", script, "--help");
        assertEquals(0, help.code(), help::text);
        assertTrue(help.text().contains("--check"), help::text);
        assertFalse(help.text().contains("#"), help::text);
    }

    private static boolean isShell(Path file) {
        if (file.toString().endsWith(".sh")) {
            return true;
        }
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().filter(line -> line.matches("#!.*sh")).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String conf, String key) {
        Matcher matcher =
                Pattern.compile("^" + key + "='?([^'\n]*)'?$", Pattern.MULTILINE).matcher(conf);
        assertTrue(matcher.find(), key);
        return matcher.group(1);
    }

    private record Answer(int code, String text) {}

    private static Answer run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return new Answer(process.exitValue(), text);
    }
}
