package org.parley.server.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the lists of `architecture/`.
final class Listed {
    private Listed() {}

    /// Lines that are neither blank nor begin with `#`.
    static List<String> lines(String file) {
        try (var in = Listed.class.getResourceAsStream("/architecture/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lines that end in a number.
    static Map<String, Integer> numbers(String file) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (String line : lines(file)) {
            int blank = line.lastIndexOf(' ');
            numbers.put(line.substring(0, blank), Integer.parseInt(line.substring(blank + 1)));
        }
        return numbers;
    }
}
