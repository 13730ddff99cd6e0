package org.parley.desk.settings;

import org.parley.desk.i18n.Language;
import org.parley.desk.theme.Appearance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// What a desk remembers between starts: server, user name, appearance, language, whatever a screen
/// keeps. Never a password. A file that cannot be read or written costs the memory, not the work.
public final class DeskSettings {
    private static final Logger LOG = LoggerFactory.getLogger(DeskSettings.class);

    /// The key of the server's address.
    public static final String SERVER = "signin.server";

    private final Path file;
    private final ComputerSettings computer;
    private final Properties values;

    /// @param folder of this program, made when something is first remembered
    public DeskSettings(Path folder) {
        this(folder, ComputerSettings.none());
    }

    /// @param folder of this program, made when something is first remembered
    /// @param computer what holds until something else is remembered, and what cannot be changed
    public DeskSettings(Path folder, ComputerSettings computer) {
        this.file = folder.resolve("desk.properties");
        this.computer = computer;
        this.values = new Properties(computer.beginnings());
        try (var in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (NoSuchFileException e) {
            LOG.debug("nothing remembered yet in {}", file);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read, starting with defaults", file, e);
        }
    }

    /// What is set for everybody on this computer.
    public ComputerSettings computer() {
        return computer;
    }

    /// The folder where a program of this name keeps its files on this system.
    public static Path folderOf(String program) {
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = System.getenv("LOCALAPPDATA");
            return Path.of(local == null ? home : local, "Parley", program);
        }
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Parley", program);
        }
        String config = System.getenv("XDG_CONFIG_HOME");
        Path base = config == null ? Path.of(home, ".config") : Path.of(config);
        return base.resolve("parley").resolve(program);
    }

    /// The folder that holds the file.
    public Path folder() {
        return Optional.ofNullable(file.getParent()).orElse(Path.of("."));
    }

    public Optional<String> find(String key) {
        if (key.equals(SERVER) && computer.isServerFixed()) {
            return computer.server();
        }
        return Optional.ofNullable(values.getProperty(key));
    }

    /// Remembers a value.
    public synchronized void keep(String key, String value) {
        if (!value.equals(values.setProperty(key, value))) {
            write();
        }
    }

    public synchronized void forget(String key) {
        if (values.remove(key) != null) {
            write();
        }
    }

    public Appearance appearance() {
        return find("appearance")
                .map(name -> enumOf(Appearance.class, name, Appearance.SYSTEM))
                .orElse(Appearance.SYSTEM);
    }

    public void appearance(Appearance chosen) {
        keep("appearance", chosen.name());
    }

    /// The chosen language, else the computer's.
    public Language language() {
        Language system = Language.of(Locale.getDefault());
        return find("language").map(name -> enumOf(Language.class, name, system)).orElse(system);
    }

    public void language(Language chosen) {
        keep("language", chosen.name());
    }

    private void write() {
        try {
            Files.createDirectories(folder());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            try (var out = Files.newBufferedWriter(next)) {
                values.store(out, null);
            }
            Files.move(
                    next,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: what was chosen is forgotten at the end", file, e);
        }
    }

    private static <E extends Enum<E>> E enumOf(Class<E> type, String name, E otherwise) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return otherwise;
    }
}
