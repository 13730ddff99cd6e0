package org.parley.server.telephony.config.configure;

import org.parley.server.platform.life.StartFailure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the program lies: what `asterisk.env` says, or the places that packages use.
record AsteriskInstallation(Path modules, Path data, String version) {
    private static final Pattern LINE = Pattern.compile("([A-Z_]+)='([^']*)'");
    private static final String UNKNOWN_VERSION = "20.0.0";

    static AsteriskInstallation find(Optional<Path> env) {
        return env.map(AsteriskInstallation::read).orElseGet(AsteriskInstallation::usual);
    }

    private static AsteriskInstallation read(Path env) {
        Map<String, String> values = new HashMap<>();
        try {
            for (String line : Files.readAllLines(env)) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    values.put(matcher.group(1), matcher.group(2));
                }
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "The file " + env + ", which says where Asterisk lies, cannot be read: " + e,
                    "Run installer/asterisk/provision and set asterisk.program to the path that it prints.",
                    e);
        }
        return new AsteriskInstallation(
                Path.of(value(values, "AST_MODDIR", env)),
                Path.of(value(values, "AST_DATADIR", env)),
                value(values, "AST_VERSION", env));
    }

    private static AsteriskInstallation usual() {
        Path modules =
                first(
                        List.of(
                                Path.of("/usr/lib/x86_64-linux-gnu/asterisk/modules"),
                                Path.of("/usr/lib/aarch64-linux-gnu/asterisk/modules"),
                                Path.of("/usr/lib/asterisk/modules"),
                                Path.of("/usr/lib64/asterisk/modules")));
        Path data = first(List.of(Path.of("/usr/share/asterisk"), Path.of("/var/lib/asterisk")));
        return new AsteriskInstallation(modules, data, UNKNOWN_VERSION);
    }

    private static Path first(List<Path> places) {
        return places.stream().filter(Files::isDirectory).findFirst().orElse(places.getLast());
    }

    private static String value(Map<String, String> values, String name, Path env) {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new StartFailure(
                    "The file " + env + " does not name " + name + ".",
                    "Run installer/asterisk/provision and set asterisk.program to the path that it prints.");
        }
        return value;
    }
}
