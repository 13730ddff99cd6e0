package org.parley.server.platform.config;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.life.StartFailure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// What the server was given to configure itself: command line, file, environment, properties.
///
/// @param data the data folder of `--data`
/// @param file the file of `--config`; without it `server.properties` in the data folder, if there
/// @param environment the process's variables
/// @param properties the Java system properties
public record Sources(
        @Nullable Path data,
        @Nullable Path file,
        Map<String, String> environment,
        Map<String, String> properties) {
    /// The file's usual name.
    public static final String FILE_NAME = "server.properties";

    public Sources {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    /// Reads the command line: `--data FOLDER` and `--config FILE`.
    ///
    /// @throws StartFailure for anything else
    public static Sources of(
            List<String> arguments,
            Map<String, String> environment,
            Map<String, String> properties) {
        Path data = null;
        Path file = null;
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            boolean known = option.equals("--data") || option.equals("--config");
            if (!known || i + 1 == arguments.size()) {
                throw new StartFailure(
                        "The command line cannot be read at " + option + ".",
                        "Give --data FOLDER and, if wanted, --config FILE.");
            }
            Path path = Path.of(arguments.get(i + 1)).toAbsolutePath().normalize();
            if (option.equals("--data")) {
                data = path;
            } else {
                file = path;
            }
        }
        return new Sources(data, file, environment, properties);
    }

    /// The data folder: the command line's, else the strongest source's, else `data` here.
    public Path dataFolder() {
        if (data != null) {
            return data;
        }
        String key = "data.folder";
        String given = null;
        if (file != null) {
            given = read(file).get(key);
        }
        given = environment.getOrDefault("PARLEY_DATA_FOLDER", given);
        given = properties.getOrDefault("parley." + key, given);
        return Path.of(given == null || given.isBlank() ? "data" : given.strip())
                .toAbsolutePath()
                .normalize();
    }

    /// The sources, the strongest first.
    List<Source> inOrder(Path folder) {
        Path settings = file != null ? file : folder.resolve(FILE_NAME);
        Map<String, String> inFile =
                file != null || Files.exists(settings) ? read(settings) : Map.of();
        return List.of(
                new Source("system properties", properties, Source.Kind.PROPERTY),
                new Source("environment", environment, Source.Kind.ENVIRONMENT),
                new Source(settings.toString(), inFile, Source.Kind.FILE));
    }

    private static Map<String, String> read(Path path) {
        var lines = new Properties();
        try (var in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(
                    "The configuration file " + path + " cannot be read: " + e.getMessage(),
                    "Check that it is there, readable by this user, UTF-8, and of lines key=value.",
                    e);
        }
        Map<String, String> values = new HashMap<>();
        lines.stringPropertyNames().forEach(k -> values.put(k, lines.getProperty(k)));
        return values;
    }
}
