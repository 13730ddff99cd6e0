package org.parley.phonebar.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether the bar starts when its user begins to work on this computer: a small file where the
/// system looks for such programs.
public final class Autostart {
    private static final Logger LOG = LoggerFactory.getLogger(Autostart.class);

    private static final String PROGRAM = "@PROGRAM@";

    private final Optional<Path> program;
    private final Path file;
    private final String text;

    private Autostart(Optional<Path> program, Path file, String text) {
        this.program = program;
        this.file = file;
        this.text = text;
    }

    /// For the installed program that runs now; impossible for one that is not installed.
    public static Autostart ofThisComputer() {
        return of(
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                System.getenv(),
                Optional.ofNullable(System.getProperty("jpackage.app-path")).map(Path::of));
    }

    /// @param system as Java names it
    /// @param program the file that starts the bar
    static Autostart of(
            String system, Path home, Map<String, String> environment, Optional<Path> program) {
        String name = system.toLowerCase(Locale.ROOT);
        String path = program.map(Path::toString).orElse("");
        if (name.startsWith("windows")) {
            return new Autostart(
                    program,
                    folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"))
                            .resolve("Microsoft/Windows/Start Menu/Programs/Startup")
                            .resolve("Parley Phonebar.cmd"),
                    "@start \"\" \"" + path + "\"\r\n");
        }
        if (name.startsWith("mac")) {
            return new Autostart(
                    program,
                    home.resolve("Library/LaunchAgents/org.parley.phonebar.plist"),
                    agent(path));
        }
        return new Autostart(
                program,
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"))
                        .resolve("autostart")
                        .resolve("parley-phonebar.desktop"),
                entry(path));
    }

    /// On Linux, by the desktops' common rules.
    private static String entry(String path) {
        return """
        [Desktop Entry]
        Type=Application
        Name=Parley Phonebar
        Exec="@PROGRAM@"
        Terminal=false
        """
                .replace(PROGRAM, path);
    }

    /// On macOS.
    private static String agent(String path) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <plist version="1.0"><dict>
        <key>Label</key><string>org.parley.phonebar</string>
        <key>ProgramArguments</key><array><string>@PROGRAM@</string></array>
        <key>RunAtLoad</key><true/>
        </dict></plist>
        """
                .replace(PROGRAM, path.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static Path folder(Map<String, String> environment, String name, Path otherwise) {
        return Optional.ofNullable(environment.get(name))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .orElse(otherwise);
    }

    /// Whether there is an installed program to start.
    public boolean isPossible() {
        return program.isPresent();
    }

    public boolean isOn() {
        return Files.exists(file);
    }

    /// @return whether it is so now
    public boolean switchTo(boolean wanted) {
        try {
            if (wanted && isPossible()) {
                Path folder = file.getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.writeString(file, text);
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be changed", file, e);
        }
        return isOn() == wanted;
    }
}
