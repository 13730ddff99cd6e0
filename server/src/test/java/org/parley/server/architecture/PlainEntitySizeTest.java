package org.parley.server.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// A plain configured thing is its record, its migration, its rules and its texts: everything else
/// that stands in its packages is a line or two each. Pauses and tags show it by their size.
@Tag("X1")
final class PlainEntitySizeTest {
    @ParameterizedTest
    @CsvSource({"pauses, 100", "tags, 110"})
    void aPlainThingIsDeclaredNotWritten(String feature, int most) {
        List<SourceFile> files =
                SourceFile.ofProject().stream()
                        .filter(file -> file.packageName().endsWith("." + feature))
                        .toList();
        long lines = files.stream().mapToLong(PlainEntitySizeTest::ownLines).sum();

        assertTrue(files.size() >= 7, "contract, server and console: " + files);
        assertTrue(lines > most / 2, feature + " are counted: " + lines);
        assertTrue(lines <= most, feature + " take " + lines + " lines");
    }

    /// Without imports, which the formatter and the editor write.
    private static long ownLines(SourceFile file) {
        return file.code()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }
}
