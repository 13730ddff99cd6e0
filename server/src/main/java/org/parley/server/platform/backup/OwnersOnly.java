package org.parley.server.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The rights of restored files: keys are their owner's alone.
final class OwnersOnly {
    private OwnersOnly() {}

    static void unlessShown(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            String name = file.getFileName().toString();
            boolean secret = name.endsWith(".key") || name.contains("secret");
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(secret ? "rw-------" : "rw-r-----"));
        }
    }
}
