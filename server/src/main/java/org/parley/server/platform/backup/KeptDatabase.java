package org.parley.server.platform.backup;

import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.DatabaseConfig;
import org.parley.server.platform.db.Engine;
import org.parley.server.platform.life.StartFailure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The database as it is before an update changes it, kept by a server that is stopped. The
/// embedded one is copied as a file; PostgreSQL's tables are written into an archive.
public final class KeptDatabase {
    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String H2_END = ".mv.db";

    private final DatabaseConfig config;
    private final KeptFiles files;
    private final Backup.Origin origin;
    private final Path folder;

    /// @param folder where it is kept; only its owner may read it
    public KeptDatabase(DatabaseConfig config, KeptFiles files, Backup.Origin origin, Path folder) {
        this.config = config;
        this.files = files;
        this.origin = origin;
        this.folder = folder;
    }

    /// Keeps it, in place of what was kept before.
    ///
    /// @throws StartFailure when there is no room, or the database does not answer
    public void keep() {
        try {
            PresentData.delete(folder);
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Optional<Path> file = file();
            if (file.isPresent()) {
                Files.copy(file.get(), copy());
            } else {
                try (Database database = Database.open(config)) {
                    new Backup(database, files, origin).write(archive(), false);
                }
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "The database cannot be copied to " + folder + ": " + e,
                    "Make room on the disk, then update again.",
                    e);
        }
    }

    /// Puts it back as it was kept.
    ///
    /// @throws StartFailure when that does not work; what was kept stays
    public void bringBack() {
        Optional<Path> file = file();
        if (file.isEmpty()) {
            new Restore(config, files, origin).database(archive(), folder);
            return;
        }
        Path target = file.get();
        Path partial = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.copy(copy(), partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    partial,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartFailure(
                    "The database of before cannot be put back: " + e,
                    "Copy " + copy() + " to " + target + " by hand.",
                    e);
        }
    }

    private Path copy() {
        return folder.resolve("parley" + H2_END);
    }

    private Path archive() {
        return folder.resolve("centre.zip");
    }

    /// The embedded database's file.
    private Optional<Path> file() {
        if (config.engine() == Engine.POSTGRESQL) {
            return Optional.empty();
        }
        if (!config.url().startsWith(H2_FILE)) {
            throw new StartFailure(
                    "The database of " + config.engine() + " is in no file that could be kept.",
                    "Let database.url name a file, or install the new package by hand.");
        }
        String path = config.url().substring(H2_FILE.length()).split(";", 2)[0];
        return Optional.of(Path.of(path + H2_END));
    }
}
