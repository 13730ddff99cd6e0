package org.parley.server.platform.secrets;

import org.parley.server.platform.life.StartFailure;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The key's file in the data folder: made at the first start, readable for its owner only.
final class SecretKeyFile {
    private static final String NAME = "secret.key";

    private SecretKeyFile() {}

    /// @throws StartFailure when it can be neither read nor made, or holds no key
    static byte[] read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                make(file);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == SecretBox.KEY_BYTES) {
                return key;
            }
            throw new StartFailure(
                    "The file " + file + " does not hold a key of 32 bytes.",
                    "Bring back the file from a backup. Without it, stored passwords of mail"
                            + " accounts and the like have to be entered again.");
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(
                    "The key for stored secrets in " + file + " cannot be read or made: " + e,
                    "Let the server's user read and write the data folder.",
                    e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[SecretBox.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
        } catch (FileAlreadyExistsException _) {
            // another thread or server was first: its key holds
        }
    }
}
