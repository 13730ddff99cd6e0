package org.parley.desk.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;

/// A version such as `1.4.2` or `1.5.0-SNAPSHOT`; what follows a hyphen does not count when
/// comparing.
///
/// @param text as published
public record Version(String text) implements Comparable<Version> {
    /// The oldest server that the desks of this version can work with.
    static final Version OLDEST_SERVER = new Version("0.1.0");

    /// The version of this program.
    public static Version own() {
        var properties = new Properties();
        try (var in =
                Objects.requireNonNull(
                        Version.class.getResourceAsStream("/org/parley/desk/version.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Version(properties.getProperty("version", "0"));
    }

    @Override
    public int compareTo(Version other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        int[] found = new int[4];
        String[] parts = text.split("-", 2)[0].split("\\.", -1);
        for (int i = 0; i < Math.min(parts.length, found.length); i++) {
            String digits = parts[i].replaceAll("\\D", "");
            found[i] = digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
        }
        return found;
    }

    @Override
    public String toString() {
        return text;
    }
}
