package org.parley.server.updates;

import com.fasterxml.jackson.core.type.TypeReference;

import jakarta.inject.Inject;

import org.parley.contract.platform.Json;
import org.parley.contract.updates.Release;
import org.parley.server.platform.config.DataConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The change log that came with the program, and what lies in the data folder under `updates`:
/// `server.json` and `client.json`, each a list of releases, as the vendor publishes them.
public final class Releases {
    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final Path folder;

    @Inject
    public Releases(DataConfig data) {
        this.folder = data.folder().resolve("updates");
    }

    /// What came with the program, newest first.
    List<Release> ownChangelog() {
        try (InputStream in = Releases.class.getResourceAsStream("changelog.json")) {
            return in == null ? List.of() : sorted(in);
        } catch (IOException e) {
            throw new IllegalStateException("the program's change log is unreadable", e);
        }
    }

    /// What is published of the server, newest first.
    List<Release> server() {
        return read("server.json");
    }

    /// What is published of the desks, newest first.
    List<Release> client() {
        return read("client.json");
    }

    private List<Release> read(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return sorted(in);
        } catch (IOException e) {
            LOG.error("The list of releases {} cannot be read; nothing is announced", file, e);
            return List.of();
        }
    }

    private static List<Release> sorted(InputStream in) throws IOException {
        List<Release> releases =
                Json.lenient().readValue(in, new TypeReference<List<Release>>() {});
        return releases.stream()
                .sorted(
                        Comparator.comparing(
                                        (Release release) -> new VersionNumber(release.version()))
                                .reversed())
                .toList();
    }
}
