package org.parley.desk.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// What was set for everybody on this computer, usually at installation: the server's address,
/// whether people may choose another, the authority to trust, language and appearance at the first
/// start, whose updates are taken. A file of the keys `server`, `server.fixed`, `authority`,
/// `publisher`, `language` and `appearance`.
public final class ComputerSettings {
    private static final Logger LOG = LoggerFactory.getLogger(ComputerSettings.class);
    private static final String SERVER = "server";

    private final Properties values = new Properties();

    private ComputerSettings() {}

    /// Nothing set.
    public static ComputerSettings none() {
        return new ComputerSettings();
    }

    /// Those of the usual file on this system; a file that is not there sets nothing.
    public static ComputerSettings ofThisComputer() {
        return read(usualFile());
    }

    /// Those of a file; one that cannot be read is logged and sets nothing.
    public static ComputerSettings read(Path file) {
        var settings = new ComputerSettings();
        try (var in = Files.newBufferedReader(file)) {
            settings.values.load(in);
        } catch (NoSuchFileException e) {
            LOG.debug("nothing is set for this computer in {}", file);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read; nothing is set for this computer", file, e);
        }
        return settings;
    }

    /// Where the file lies on this system.
    static Path usualFile() {
        String given = System.getProperty("parley.computer-settings");
        if (given != null) {
            return Path.of(given);
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String shared = System.getenv("ProgramData");
            return Path.of(
                    shared == null ? "C:\\ProgramData" : shared, "Parley", "desk.properties");
        }
        if (system.startsWith("mac")) {
            return Path.of("/Library/Application Support/Parley/desk.properties");
        }
        return Path.of("/etc/parley/desk.properties");
    }

    public Optional<String> server() {
        return find(SERVER);
    }

    /// Whether people cannot choose another server.
    public boolean isServerFixed() {
        return server().isPresent() && find("server.fixed").filter("true"::equals).isPresent();
    }

    /// A PEM file with the authority to trust.
    public Optional<Path> authority() {
        return find("authority").map(Path::of).filter(Files::isReadable);
    }

    /// The public key of who publishes updates, in place of the one that packaging has put in.
    public Optional<String> publisher() {
        return find("publisher");
    }

    /// The values with which a person's own settings begin, by the keys of those.
    Properties beginnings() {
        var beginnings = new Properties();
        server().ifPresent(server -> beginnings.setProperty(DeskSettings.SERVER, server));
        for (String key : new String[] {"language", "appearance"}) {
            find(key)
                    .ifPresent(
                            value -> beginnings.setProperty(key, value.toUpperCase(Locale.ROOT)));
        }
        return beginnings;
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(values.getProperty(key))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
