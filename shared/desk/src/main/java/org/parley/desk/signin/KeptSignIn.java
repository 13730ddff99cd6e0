package org.parley.desk.signin;

import org.parley.desk.settings.DeskSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// The sign-in that a person lets this computer keep: a token that is good once, in a file that
/// nobody else reads. One that cannot be written or read costs a sign-in, nothing more.
final class KeptSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSignIn.class);

    private final Path file;

    KeptSignIn(DeskSettings settings) {
        this.file = settings.folder().resolve("kept-sign-in");
    }

    /// @param server as typed
    record Kept(String server, String token) {
        @Override
        public String toString() {
            return "Kept[" + server + "]";
        }
    }

    Optional<Kept> find() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 2
                    ? Optional.of(new Kept(lines.getFirst(), lines.getLast()))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.warn("The kept sign-in cannot be read; somebody has to sign in", e);
            return Optional.empty();
        }
    }

    void keep(String server, String token) {
        forget();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, ownersOnly());
            Files.write(file, (server + "\n" + token + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("The sign-in cannot be kept", e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The kept sign-in cannot be deleted", e);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
