package org.parley.server.platform.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

final class WholeFileTest {
    @TempDir Path folder;

    @Test
    void aFileIsReplacedWholeForItsOwnerOrForEverybody() throws IOException {
        Path file = folder.resolve("secret.conf");
        WholeFile.replace(file, "old");
        WholeFile.replace(file, "größer");
        assertEquals("größer", Files.readString(file));
        assertEquals("rw-------", permissions(file));
        WholeFile.replacePublic(file, "seen");
        assertEquals("rw-r--r--", permissions(file));
        assertEquals(List.of("secret.conf"), names());
    }

    /// As a crash in the middle of writing leaves it.
    @Test
    void whatWasBegunBeforeIsNoHindrance() throws IOException {
        Path file = folder.resolve("secret.conf");
        Files.writeString(folder.resolve(".secret.conf.new"), "ha");
        WholeFile.replace(file, "whole");
        assertEquals("whole", Files.readString(file));
        assertEquals(List.of("secret.conf"), names());
    }

    @Test
    void withoutItsFolderItFails() {
        Path nowhere = folder.resolve("gone").resolve("file");
        assertThrows(IOException.class, () -> WholeFile.replace(nowhere, "text"));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
