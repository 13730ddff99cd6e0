package org.parley.installer;

import com.fasterxml.jackson.core.type.TypeReference;

import org.parley.contract.platform.Json;
import org.parley.contract.platform.Permitted;
import org.parley.contract.updates.PublisherKey;
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
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The publisher's tool: makes the keys, makes signed update files, shows what one holds.
///
/// ```
/// keys FOLDER
/// make --key FILE --program NAME --version V --image FOLDER
///      [--changelog FILE] [--system NAME] [--out FILE]
/// show --key FILE UPDATE
/// ```
public final class UpdateTool {
    private static final String PRIVATE = "publisher.key";
    private static final String PUBLIC = "publisher.pub";
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
                case "make" -> make(options(arguments.subList(1, arguments.size())));
                case "show" ->
                        show(
                                options(arguments.subList(1, arguments.size() - 1)),
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
        Path secret = folder.resolve(PRIVATE);
        if (Files.exists(secret)) {
            throw new IllegalArgumentException(
                    secret
                            + " is there already. Programs with its public half would take no other"
                            + " updates; take another folder.");
        }
        Files.createDirectories(folder);
        KeyPair pair = PublisherKey.generate();
        Files.createFile(
                secret,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, PublisherKey.write(pair.getPrivate()) + "\n");
        String shown = PublisherKey.write(pair.getPublic());
        Files.writeString(folder.resolve(PUBLIC), shown + "\n");
        out.println(
                "Keep "
                        + secret
                        + " to yourself. Package with --publisher "
                        + folder.resolve(PUBLIC)
                        + ", or give servers this line in server.properties:");
        out.println("updates.publisher-key=" + shown);
    }

    private void make(Map<String, String> options) throws IOException {
        String program = wanted(options, "program");
        String version = wanted(options, "version");
        String system = options.getOrDefault("system", UpdateManifest.thisSystem());
        var what =
                new UpdateManifest(
                        program, system, version, changelog(options, program), List.of());
        if (what.releases().stream().noneMatch(release -> release.version().equals(version))) {
            throw new IllegalArgumentException(
                    "The change log has no version "
                            + version
                            + ": nobody could read what changed. Give one by --changelog.");
        }
        Path image = Path.of(wanted(options, "image"));
        if (!Files.isDirectory(image)) {
            throw new IllegalArgumentException(image + " is no folder with a program.");
        }
        Path target =
                Path.of(
                        options.getOrDefault(
                                "out",
                                "parley-"
                                        + program
                                        + "-"
                                        + version
                                        + "-"
                                        + system
                                        + UpdateFile.END));
        String key = Files.readString(Path.of(wanted(options, "key")));
        tell(UpdateWriter.write(target, what, image, PublisherKey.readPrivate(key)));
        out.println("file        " + target);
    }

    private void show(Map<String, String> options, Path file) throws IOException {
        String key = Files.readString(Path.of(wanted(options, "key")));
        try (UpdateFile update = UpdateFile.open(file, PublisherKey.readPublic(key))) {
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
    private static List<Release> changelog(Map<String, String> options, String program)
            throws IOException {
        String given = options.getOrDefault("changelog", "");
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

    private static String wanted(Map<String, String> options, String name) {
        String value = options.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("--" + name + " is missing.");
        }
        return value;
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!name.startsWith("--") || i + 1 >= arguments.size()) {
                throw new IllegalArgumentException(name + " needs two dashes and a value.");
            }
            options.put(name.substring(2), arguments.get(i + 1));
        }
        return options;
    }
}
