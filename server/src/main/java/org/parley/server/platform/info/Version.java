package org.parley.server.platform.info;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The server's version, as the build wrote it into the program.
@Singleton
public final class Version {
    private final String text;

    @Inject
    public Version() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own version cannot be read", e);
        }
        text = properties.getProperty("version", "unknown");
    }

    public String text() {
        return text;
    }
}
