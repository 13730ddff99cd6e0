package org.parley.installer;

import com.fasterxml.jackson.core.type.TypeReference;

import org.parley.contract.keys.KeyText;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Permitted;
import org.parley.contract.updates.Release;
import org.parley.contract.updates.UnacceptableUpdate;
import org.parley.contract.updates.UpdateFile;
import org.parley.contract.updates.UpdateManifest;
import org.parley.contract.updates.UpdateWriter;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The publisher's tool: makes the keys, makes signed update files, shows what one holds.
///
/// ```
/// keys FOLDER
/// make --key FILE --program NAME --version V --image FOLDER
///      [--changelog FILE] [--system NAME] [--out FILE]
/// show --key FILE UPDATE
/// ```
public final class UpdateTool {
    private static final String NAME = "publisher";
    private static final String OF_SERVER = "/org/parley/server/updates/changelog.json";
    private static final String OF_DESKS = "/org/parley/desk/changelog.json";
    private static final double MEGABYTE = 1e6;

    private final PrintStream out;

    UpdateTool(PrintStream out) {
        this.out = out;
    }

    @Permitted("speaks to the person at the terminal")
    public static void main(String[] arguments) {
        System.exit(new UpdateTool(System.out).run(List.of(arguments)));
    }

    /// Does what the arguments say.
    ///
    /// @return the exit code: 0, or 2 when the arguments or what they name are at fault
    int run(List<String> arguments) {
        try {
            switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "keys" -> keys(Path.of(arguments.getLast()));
                case "make" -> make(ToolOptions.of(arguments.subList(1, arguments.size())));
                case "show" ->
                        show(
                                ToolOptions.of(arguments.subList(1, arguments.size() - 1)),
                                Path.of(arguments.getLast()));
                default ->
                        throw new IllegalArgumentException(
                                "Say keys FOLDER, make --key FILE --program NAME --version V"
                                        + " --image FOLDER, or show --key FILE UPDATE.");
            }
            return 0;
        } catch (IllegalArgumentException | UnacceptableUpdate e) {
            out.println(e.getMessage());
        } catch (IOException e) {
            out.println("Cannot be read or written: " + e.getMessage());
        }
        return 2;
    }

    private void keys(Path folder) throws IOException {
        String shown =
                ToolOptions.makeKeys(
                        folder, NAME, "Programs with its public half would take no other updates");
        out.println(
                "Keep "
                        + folder.resolve(NAME + ".key")
                        + " to yourself. Package with --publisher "
                        + folder.resolve(NAME + ".pub")
                        + ", or give servers this line in server.properties:");
        out.println("updates.publisher-key=" + shown);
    }

    private void make(ToolOptions options) throws IOException {
        String program = options.wanted("program");
        String version = options.wanted("version");
        String system = options.get("system", UpdateManifest.thisSystem());
        var what =
                new UpdateManifest(
                        program, system, version, changelog(options, program), List.of());
        if (what.releases().stream().noneMatch(release -> release.version().equals(version))) {
            throw new IllegalArgumentException(
                    "The change log has no version "
                            + version
                            + ": nobody could read what changed. Give one by --changelog.");
        }
        Path image = Path.of(options.wanted("image"));
        if (!Files.isDirectory(image)) {
            throw new IllegalArgumentException(image + " is no folder with a program.");
        }
        Path target =
                Path.of(
                        options.get(
                                "out",
                                "parley-"
                                        + program
                                        + "-"
                                        + version
                                        + "-"
                                        + system
                                        + UpdateFile.END));
        String key = options.key();
        tell(UpdateWriter.write(target, what, image, KeyText.readPrivate(key)));
        out.println("file        " + target);
    }

    private void show(ToolOptions options, Path file) throws IOException {
        String key = options.key();
        try (UpdateFile update = UpdateFile.open(file, KeyText.readPublic(key))) {
            update.check();
            tell(update.manifest());
        }
    }

    private void tell(UpdateManifest update) {
        out.println("program     " + update.program() + " " + update.version());
        out.println("system      " + update.system());
        out.println(
                String.format(
                        Locale.ROOT,
                        "files       %d, %.1f MB",
                        update.files().size(),
                        update.bytes() / MEGABYTE));
    }

    /// Given, else the project's own.
    private static List<Release> changelog(ToolOptions options, String program) throws IOException {
        String given = options.get("changelog", "");
        String own = program.equals(UpdateManifest.SERVER) ? OF_SERVER : OF_DESKS;
        try (InputStream in =
                given.isEmpty()
                        ? UpdateTool.class.getResourceAsStream(own)
                        : Files.newInputStream(Path.of(given))) {
            return in == null
                    ? List.of()
                    : Json.lenient().readValue(in, new TypeReference<List<Release>>() {});
        }
    }
}
