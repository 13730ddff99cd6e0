package org.parley.server.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The Asterisk of this machine, found or fetched by `installer/asterisk/provision`.
///
/// @param binary the program
public record AsteriskProgram(Path binary, Path modules, Path data, String version) {

    public static AsteriskProgram provision() {
        Path root = Path.of(System.getProperty("parley.root", "..")).toAbsolutePath().normalize();
        Path script = root.resolve("installer/asterisk/provision");
        try {
            Process process =
                    new ProcessBuilder(script.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            String env =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(script + " found no Asterisk");
            }
            return read(Path.of(env));
        } catch (IOException e) {
            throw new IllegalStateException(script + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static AsteriskProgram read(Path env) throws IOException {
        Map<String, String> values = new HashMap<>();
        for (String line : Files.readAllLines(env)) {
            int equals = line.indexOf('=');
            values.put(line.substring(0, equals), line.substring(equals + 2, line.length() - 1));
        }
        return new AsteriskProgram(
                Path.of(values.get("AST_BIN")),
                Path.of(values.get("AST_MODDIR")),
                Path.of(values.get("AST_DATADIR")),
                values.get("AST_VERSION"));
    }
}
