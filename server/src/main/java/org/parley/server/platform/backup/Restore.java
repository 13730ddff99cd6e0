package org.parley.server.platform.backup;

import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.DatabaseConfig;
import org.parley.server.platform.db.Migrations;
import org.parley.server.platform.life.StartFailure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// Lays an archive into an installation whose server is stopped. Everything is checked before
/// anything is changed, and what fails on the way leaves things as they were.
public final class Restore {
    private final DatabaseConfig config;
    private final KeptFiles files;
    private final Backup.Origin origin;

    public Restore(DatabaseConfig config, KeptFiles files, Backup.Origin origin) {
        this.config = config;
        this.files = files;
        this.origin = origin;
    }

    /// What was restored.
    ///
    /// @param aside where that lies which was there before; the data folder itself if nothing was
    public record Restored(Manifest manifest, long rows, long files, Path aside) {}

    /// @param replace whether what is there is set aside; else it is a reason to refuse
    /// @throws StartFailure when the archive is damaged or too new, or the installation not empty
    public Restored read(Path archive, boolean replace) {
        try (var reader = ArchiveReader.open(archive)) {
            Manifest manifest = reader.manifest();
            Schema.refuseNewer(manifest);
            for (String name : manifest.digests().keySet()) {
                refuseForeign(name);
            }
            var present = new PresentData(config, files, origin.clock());
            if (!replace && !present.isEmpty()) {
                throw new StartFailure(
                        "There is a centre already in " + files.data() + " or its database.",
                        "Give --replace to have it set aside, or another --data.");
            }
            Path aside = present.setAside();
            boolean done = false;
            try {
                long rows = load(reader, aside);
                long count = unpack(reader);
                done = true;
                present.leaveNoEmptyFolder();
                return new Restored(manifest, rows, count, aside);
            } finally {
                if (!done) {
                    present.bringBack();
                }
            }
        } catch (IOException | SQLException e) {
            throw new StartFailure(
                    "The archive could not be restored: " + e.getMessage(),
                    "Nothing was changed. Look whether there is room and the database runs, then"
                            + " try again.",
                    e);
        }
    }

    /// Puts the database alone back to what an archive holds; files are not touched. What the
    /// database held is dropped when that has worked, and is back when it has not.
    ///
    /// @param scratch a folder for the time being
    /// @return the number of rows
    /// @throws StartFailure when the archive is damaged or too new, or the database does not answer
    public long database(Path archive, Path scratch) {
        try (var reader = ArchiveReader.open(archive)) {
            Schema.refuseNewer(reader.manifest());
            var present = new PresentData(config, files, origin.clock());
            present.setTablesAside();
            boolean done = false;
            try {
                long rows = load(reader, scratch);
                done = true;
                present.dropTablesAside();
                return rows;
            } finally {
                if (!done) {
                    present.bringTablesBack();
                }
            }
        } catch (IOException | SQLException e) {
            throw new StartFailure(
                    "The database could not be put back: " + e.getMessage(),
                    "Look whether it runs and has room, then try again.",
                    e);
        }
    }

    private void refuseForeign(String name) {
        if (name.startsWith(Backup.TABLES)) {
            return;
        }
        try {
            files.placeOf(name);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(
                    "The archive holds a file that belongs nowhere: " + name + ".",
                    "Give a file that parley-server backup has written.",
                    e);
        }
    }

    private long load(ArchiveReader archive, Path scratch) throws IOException, SQLException {
        Manifest manifest = archive.manifest();
        Path scripts = Files.createTempDirectory(scratch, "schema");
        try (Database database = Database.open(config)) {
            Schema.make(database, manifest, scripts);
            long rows = 0;
            try (Connection connection = database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                List<String> restoring = Tables.relax(connection, database.engine());
                var load = new TableLoad(connection, database.engine());
                for (Map.Entry<String, Long> table : manifest.tables().entrySet()) {
                    rows += load(archive, load, table);
                }
                Tables.enforce(connection, restoring);
                connection.commit();
            }
            Migrations.run(database);
            return rows;
        } finally {
            PresentData.delete(scripts);
        }
    }

    private static long load(ArchiveReader archive, TableLoad load, Map.Entry<String, Long> table)
            throws IOException, SQLException {
        try (InputStream in = archive.read(Backup.TABLES + table.getKey() + Backup.END)) {
            long rows = load.read(table.getKey(), in);
            if (rows != table.getValue()) {
                throw new IOException(
                        table.getKey() + " has " + rows + " rows and not " + table.getValue());
            }
            return rows;
        }
    }

    private long unpack(ArchiveReader archive) throws IOException {
        long count = 0;
        for (String name : archive.manifest().digests().keySet()) {
            if (name.startsWith(Backup.TABLES)) {
                continue;
            }
            Path place = files.placeOf(name);
            Files.createDirectories(place.getParent());
            try (InputStream in = archive.read(name)) {
                Files.copy(in, place);
            }
            OwnersOnly.unlessShown(place);
            count++;
        }
        return count;
    }
}
