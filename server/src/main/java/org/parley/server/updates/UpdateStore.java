package org.parley.server.updates;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.contract.updates.Release;
import org.parley.contract.updates.UnacceptableUpdate;
import org.parley.contract.updates.UnacceptableUpdate.Fault;
import org.parley.contract.updates.UpdateFile;
import org.parley.contract.updates.UpdateManifest;
import org.parley.contract.updates.UpdatePackage;
import org.parley.server.platform.config.DataConfig;
import org.parley.server.platform.ranges.RangedBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The updates that lie in the data folder under `updates/packages`, given over REST or laid there
/// by hand. Only those count that the publisher has signed.
public final class UpdateStore {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateStore.class);

    private final Path folder;
    private final UpdatesConfig config;
    private final Map<Stamp, Stored> known = new ConcurrentHashMap<>();

    @Inject
    public UpdateStore(DataConfig data, UpdatesConfig config) {
        this.folder = data.folder().resolve("updates").resolve("packages");
        this.config = config;
    }

    /// A file whose signature was checked.
    record Stored(Path file, UpdateManifest manifest) {
        UpdatePackage shown() throws IOException {
            return new UpdatePackage(
                    file.getFileName().toString(),
                    manifest.program(),
                    manifest.system(),
                    manifest.version(),
                    Files.size(file),
                    manifest.releases());
        }
    }

    /// What lies there.
    ///
    /// @param refused a sentence for each file that does not count
    record Found(List<Stored> updates, List<String> refused) {}

    private record Stamp(Path file, long bytes, FileTime changed) {}

    /// Newest first.
    Found list() {
        List<Stored> updates = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Path file : files()) {
            try {
                updates.add(read(file));
            } catch (UnacceptableUpdate e) {
                refused.add(file.getFileName() + ": " + e.getMessage());
            } catch (NoSuchFileException e) {
                LOG.debug("{} was just taken away", file, e);
            } catch (IOException e) {
                LOG.warn("The update {} cannot be read", file, e);
                refused.add(file.getFileName() + ": The server cannot read it.");
            }
        }
        updates.sort(
                Comparator.comparing(
                                (Stored update) -> new VersionNumber(update.manifest().version()))
                        .reversed());
        return new Found(List.copyOf(updates), List.copyOf(refused));
    }

    /// The changes of one program or of all desks, newest first, each version once.
    List<Release> releases(boolean ofServer) {
        List<Release> found = new ArrayList<>();
        for (Stored update : list().updates()) {
            if (update.manifest().program().equals(UpdateManifest.SERVER) == ofServer) {
                found.addAll(update.manifest().releases());
            }
        }
        return found;
    }

    /// Takes an update after every file of it has been checked.
    UpdatePackage receive(String name, InputStream content) {
        Path target = folder.resolve(name);
        Path partial = folder.resolve("." + Ids.next() + ".part");
        try {
            Files.createDirectories(folder);
            try {
                Files.copy(content, partial);
                try (UpdateFile update = UpdateFile.open(partial, publisher())) {
                    update.check();
                }
                Files.move(
                        partial,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
            return read(target).shown();
        } catch (UnacceptableUpdate e) {
            throw refusal(e);
        } catch (IOException e) {
            throw failure("stored", e);
        }
    }

    void remove(String name) {
        try {
            if (!Files.deleteIfExists(folder.resolve(name))) {
                throw missing();
            }
        } catch (IOException e) {
            throw failure("taken away", e);
        }
    }

    /// An update of a desk, to be sent.
    RangedBody open(String name) {
        try {
            Stored stored = read(folder.resolve(name));
            if (stored.manifest().program().equals(UpdateManifest.SERVER)) {
                throw missing();
            }
            return new RangedBody(
                    Files.newInputStream(stored.file()), Files.size(stored.file()), name);
        } catch (NoSuchFileException | UnacceptableUpdate _) {
            throw missing();
        } catch (IOException e) {
            throw failure("read", e);
        }
    }

    /// The update of the server to a version.
    Stored server(String version) {
        return list().updates().stream()
                .filter(update -> update.manifest().program().equals(UpdateManifest.SERVER))
                .filter(update -> update.manifest().version().equals(version))
                .findFirst()
                .orElseThrow(UpdateStore::missing);
    }

    /// @throws UnacceptableUpdate when nobody's updates are taken
    PublicKey publisher() {
        return config.publisher()
                .orElseThrow(() ->
                        new UnacceptableUpdate(
                                Fault.NO_PUBLISHER,
                                "This server knows no publisher whose updates it takes: set"
                                        + " updates.publisher-key in server.properties."));
    }

    static Refusal refusal(UnacceptableUpdate fault) {
        return new Refusal(ErrorCode.VALIDATION_FAILED, String.valueOf(fault.getMessage()));
    }

    private Stored read(Path file) throws IOException {
        var stamp = new Stamp(file, Files.size(file), Files.getLastModifiedTime(file));
        Stored present = known.get(stamp);
        if (present != null) {
            return present;
        }
        try (UpdateFile update = UpdateFile.open(file, publisher())) {
            var stored = new Stored(file, update.manifest());
            known.put(stamp, stored);
            return stored;
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(UpdateFile.END))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException e) {
            LOG.error("The folder of updates {} cannot be read", folder, e);
            return List.of();
        }
    }

    private static Refusal missing() {
        return new Refusal(ErrorCode.NOT_FOUND, "There is no such update here. Look again.");
    }

    private static Refusal failure(String what, IOException e) {
        LOG.error("An update could not be {}", what, e);
        return new Refusal(
                ErrorCode.UNAVAILABLE,
                "The update could not be "
                        + what
                        + ". Look whether the server's disk has room, then try again.");
    }
}
