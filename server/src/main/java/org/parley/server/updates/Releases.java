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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The change log that came with the program, and what lies in the data folder under `updates`:
/// `server.json` and `client.json`, each a list of releases, as the vendor publishes them, and the
/// updates of the [UpdateStore].
public final class Releases {
    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final Path folder;
    private final UpdateStore store;

    @Inject
    public Releases(DataConfig data, UpdateStore store) {
        this.folder = data.folder().resolve("updates");
        this.store = store;
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
        return together(read("server.json"), store.releases(true));
    }

    /// What is published of the desks, newest first.
    List<Release> client() {
        return together(read("client.json"), store.releases(false));
    }

    /// Each version once, as the update that lies here says it.
    private static List<Release> together(List<Release> told, List<Release> here) {
        Map<String, Release> all = new LinkedHashMap<>();
        here.forEach(release -> all.putIfAbsent(release.version(), release));
        told.forEach(release -> all.putIfAbsent(release.version(), release));
        return sorted(List.copyOf(all.values()));
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
        return sorted(Json.lenient().readValue(in, new TypeReference<List<Release>>() {}));
    }

    private static List<Release> sorted(List<Release> releases) {
        return releases.stream()
                .sorted(
                        Comparator.comparing(
                                        (Release release) -> new VersionNumber(release.version()))
                                .reversed())
                .toList();
    }
}
