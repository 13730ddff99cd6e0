package org.parley.installer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Where the quick start's server and Asterisk are reached; kept in a file between the steps.
///
/// @param home the quick start's folder
/// @param server the server's address
/// @param authority PEM file of the server's authority
/// @param sipPort UDP port of Asterisk
/// @param number the demo centre's number to call
record Place(Path home, String server, Path authority, int sipPort, String number) {
    private static final String FILE = "place.properties";

    void write() {
        var values = new Properties();
        values.setProperty("server", server);
        values.setProperty("authority", authority.toString());
        values.setProperty("sip-port", Integer.toString(sipPort));
        values.setProperty("number", number);
        try (var file = Files.newBufferedWriter(home.resolve(FILE), StandardCharsets.UTF_8)) {
            values.store(file, "Where the quick start's programs are");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Place read(Path home) {
        var values = new Properties();
        try (var file = Files.newBufferedReader(home.resolve(FILE), StandardCharsets.UTF_8)) {
            values.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Place(
                home,
                values.getProperty("server"),
                Path.of(values.getProperty("authority")),
                Integer.parseInt(values.getProperty("sip-port")),
                values.getProperty("number"));
    }

    /// A file with a password of the demo centre, for the desks.
    Path passwordFile(String name, String password) {
        Path file = home.resolve(name + ".password");
        try {
            Files.writeString(file, password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
