package org.parley.desk.about;

import com.fasterxml.jackson.core.type.TypeReference;

import jakarta.inject.Inject;

import org.parley.contract.platform.Json;
import org.parley.contract.updates.Changelog;
import org.parley.contract.updates.Release;
import org.parley.desk.signin.Version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// What came with this program: its version and its change log.
public final class OwnReleases {
    @Inject
    public OwnReleases() {}

    /// The change log of the desks, newest first.
    public Changelog get() {
        try (var in =
                Objects.requireNonNull(
                        OwnReleases.class.getResourceAsStream("/org/parley/desk/changelog.json"))) {
            return new Changelog(
                    Version.own().text(),
                    Json.lenient().readValue(in, new TypeReference<List<Release>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The program's change log cannot be read", e);
        }
    }
}
