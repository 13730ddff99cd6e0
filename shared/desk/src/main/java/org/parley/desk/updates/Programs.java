package org.parley.desk.updates;

import org.jspecify.annotations.Nullable;
import org.parley.contract.updates.UnacceptableUpdate;
import org.parley.contract.updates.UnacceptableUpdate.Fault;
import org.parley.contract.updates.UpdateFile;
import org.parley.contract.updates.UpdateManifest;
import org.parley.desk.signin.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The versions of this program that its user has fetched: a folder each, and `current`, which
/// names the one to start. The menu starts it when it is newer than the one installed for
/// everybody. Packaged programs on Linux have this; others are installed by their system's means.
public final class Programs {
    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);

    /// Tells a program where it lies.
    public static final String IMAGE = "parley.image";

    /// Tells a program how it was started: its arguments, one a line.
    public static final String ARGUMENTS = "parley.arguments";

    private final String program;
    private final Path folder;

    /// @param program such as `phonebar`
    /// @param folder of its versions
    public Programs(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /// Those of the running program, when it can bring a newer version by itself.
    static Optional<Programs> find(String program) {
        String image = System.getProperty(IMAGE);
        boolean packaged =
                image != null && Files.isExecutable(Path.of(image, "bin", "parley-" + program));
        if (!packaged || !UpdateManifest.thisSystem().startsWith("linux")) {
            return Optional.empty();
        }
        String data = System.getenv("XDG_DATA_HOME");
        Path base =
                data == null || data.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".local", "share")
                        : Path.of(data);
        return Optional.of(new Programs(program, base.resolve("parley").resolve(program)));
    }

    /// Where files are fetched to.
    Path fetched() {
        return folder.resolve("fetched");
    }

    boolean has(String version) {
        return Files.isExecutable(start(folder.resolve(version)));
    }

    /// Unpacks an update whose every file is checked, and names it as the one to start. Nothing is
    /// changed when it is refused.
    ///
    /// @throws UnacceptableUpdate when it is not of the publisher, damaged, for another program or
    ///   system, or not newer than this version
    void install(Path file, PublicKey publisher) throws IOException {
        try (UpdateFile update = UpdateFile.open(file, publisher)) {
            UpdateManifest manifest = update.manifest();
            refuseUnfit(manifest);
            Path target = folder.resolve(manifest.version());
            Path partial = folder.resolve(manifest.version() + ".part");
            delete(partial);
            boolean whole = false;
            try {
                update.unpack(partial);
                whole = true;
            } finally {
                if (!whole) {
                    delete(partial);
                }
            }
            delete(target);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            use(manifest.version());
        }
    }

    /// Names a version that is there as the one to start.
    void use(String version) throws IOException {
        Path current = folder.resolve("current");
        if (Files.isDirectory(current, LinkOption.NOFOLLOW_LINKS)) {
            Path aside = folder.resolve("unpacked-by-hand");
            delete(aside);
            Files.move(current, aside);
        }
        Path next = folder.resolve("current.new");
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, Path.of(version));
        Files.move(
                next, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Starts the version that is named, as this one was started.
    ///
    /// @param typed what it finds at its input, if anything
    void start(@Nullable Typed typed) {
        List<String> command = new ArrayList<>();
        command.add(start(folder.resolve("current")).toString());
        String arguments = System.getProperty(ARGUMENTS, "");
        if (!arguments.isEmpty()) {
            command.addAll(List.of(arguments.split("\n", -1)));
        }
        try {
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().remove(Typed.MARK);
            if (typed != null) {
                builder.environment().put(Typed.MARK, "1");
                builder.redirectInput(ProcessBuilder.Redirect.PIPE);
            }
            Process next = builder.start();
            if (typed != null) {
                try (OutputStream input = next.getOutputStream()) {
                    input.write(typed.written());
                }
            }
            LOG.info("the new version runs as process {}", next.pid());
        } catch (IOException e) {
            LOG.error("the new version cannot be started; start it from the menu", e);
        }
    }

    private Path start(Path version) {
        return version.resolve("bin").resolve("parley-" + program);
    }

    private void refuseUnfit(UpdateManifest update) {
        if (!update.program().equals(program) || !update.runsOn(UpdateManifest.thisSystem())) {
            throw new UnacceptableUpdate(
                    Fault.ELSEWHERE,
                    "The update is for " + update.program() + " on " + update.system() + ".");
        }
        if (new Version(update.version()).compareTo(Version.own()) <= 0) {
            throw new UnacceptableUpdate(
                    Fault.NOT_NEWER, "The update has version " + update.version() + ".");
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var below = Files.walk(path)) {
            for (Path one : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
