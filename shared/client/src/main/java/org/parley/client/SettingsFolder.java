package org.parley.client;

import org.parley.contract.configuration.ConfigurationFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Settings in a folder of this computer: one YAML file a kind, fit for version control.
public final class SettingsFolder {
    private static final String ENDING = ".yaml";

    private final Path folder;

    public SettingsFolder(Path folder) {
        this.folder = folder;
    }

    /// Every `.yaml` file of the folder.
    ///
    /// @throws UncheckedIOException with a sentence for people
    public ConfigurationFiles read() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ENDING)) {
                    files.put(name, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
        if (files.isEmpty()) {
            throw new UncheckedIOException(
                    new IOException("The folder " + folder + " holds no " + ENDING + " file."));
        }
        return new ConfigurationFiles(files);
    }

    /// Writes the files; makes the folder if need be, and leaves other files alone.
    ///
    /// @throws UncheckedIOException with a sentence for people
    public void write(ConfigurationFiles settings) {
        try {
            Files.createDirectories(folder);
            for (var file : settings.files().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }
}
