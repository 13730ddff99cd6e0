package org.parley.server.platform.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Small files that are written in one step: whoever reads one sees the old text or the new, never
/// a part.
public final class WholeFile {
    private static final String OWNERS = "rw-------";
    private static final String EVERYBODYS = "rw-r--r--";

    private WholeFile() {}

    /// Writes a file, in UTF-8, that only the server's user may read.
    ///
    /// @param file in a folder that exists
    public static void replace(Path file, String text) throws IOException {
        replace(file, text, OWNERS);
    }

    /// Writes a file, in UTF-8, that everybody on the machine may read.
    ///
    /// @param file in a folder that exists
    public static void replacePublic(Path file, String text) throws IOException {
        replace(file, text, EVERYBODYS);
    }

    private static void replace(Path file, String text, String permissions) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (Files.getFileStore(file.toAbsolutePath().getParent())
                .supportsFileAttributeView("posix")) {
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions)));
        }
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
