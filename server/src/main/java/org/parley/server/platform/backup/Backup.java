package org.parley.server.platform.backup;

import jakarta.inject.Inject;

import org.parley.contract.platform.Json;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Engine;
import org.parley.server.platform.life.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes an archive of a centre, also while it works: the database as it is at one moment, then the
/// files, which the rows of that moment name. It holds the keys of the centre and is readable for
/// its owner only.
public final class Backup {
    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

    static final String MANIFEST = "manifest.json";
    static final String TABLES = "database/";
    static final String END = ".jsonl";

    /// H2's level in which a transaction sees one moment of the whole database.
    private static final int SNAPSHOT = 6;

    private final Database database;
    private final KeptFiles files;
    private final Origin origin;

    /// Whence an archive comes.
    ///
    /// @param version of the server
    public record Origin(String version, Clock clock) {}

    @Inject
    public Backup(Database database, KeptFiles files, Origin origin) {
        this.database = database;
        this.files = files;
        this.origin = origin;
    }

    /// What was written.
    ///
    /// @param bytes size of the archive
    public record Written(Path file, long tables, long rows, long files, long bytes) {}

    /// @param target must not be there yet
    /// @param recordings whether recordings are taken too
    /// @throws StartFailure when it cannot be written or the database does not answer
    public Written write(Path target, boolean recordings) {
        if (Files.exists(target)) {
            throw new StartFailure(
                    "The file " + target + " is there already.", "Give another name by --to.");
        }
        Path partial = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Written written;
            try (var archive = new ArchiveWriter(create(partial))) {
                written = fill(archive, recordings, target);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            return new Written(
                    target, written.tables(), written.rows(), written.files(), Files.size(target));
        } catch (IOException e) {
            discard(partial, e);
            throw new StartFailure(
                    "The archive " + target + " cannot be written: " + e,
                    "Give a folder with enough room that the server's user may write, by --to.",
                    e);
        } catch (SQLException e) {
            discard(partial, e);
            throw new StartFailure(
                    "The database could not be read: " + e.getMessage(),
                    "Look whether it runs, then try again.",
                    e);
        }
    }

    private Written fill(ArchiveWriter archive, boolean recordings, Path target)
            throws IOException, SQLException {
        Map<String, Long> tables = new LinkedHashMap<>();
        List<Manifest.Migration> migrations;
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setTransactionIsolation(
                    database.engine() == Engine.H2
                            ? SNAPSHOT
                            : Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var dump = new TableDump(connection);
            for (String table : Tables.list(connection)) {
                archive.add(TABLES + table + END, out -> tables.put(table, rows(dump, table, out)));
            }
            migrations = Schema.migrations(connection);
            connection.rollback();
        }
        long count = addFiles(archive, recordings);
        Map<String, String> digests = Map.copyOf(archive.digests());
        var manifest =
                new Manifest(
                        Manifest.FORMAT,
                        origin.version(),
                        database.engine().name(),
                        origin.clock().instant(),
                        migrations,
                        tables,
                        digests,
                        recordings);
        archive.add(MANIFEST, out -> out.write(Json.lenient().writeValueAsBytes(manifest)));
        long rows = tables.values().stream().mapToLong(Long::longValue).sum();
        return new Written(target, tables.size(), rows, count, 0);
    }

    private static long rows(TableDump dump, String table, OutputStream out) throws IOException {
        try {
            return dump.write(table, out);
        } catch (SQLException e) {
            throw new IOException("the table " + table + " cannot be read", e);
        }
    }

    /// A file that goes away while the centre works is no fault.
    private long addFiles(ArchiveWriter archive, boolean recordings) throws IOException {
        long count = 0;
        for (Map.Entry<String, Path> file : files.list(recordings).entrySet()) {
            try (var in = Files.newInputStream(file.getValue())) {
                archive.add(file.getKey(), in::transferTo);
                count++;
            } catch (NoSuchFileException e) {
                LOG.info("{} went away while the backup was made", e.getFile());
            }
        }
        return count;
    }

    private static OutputStream create(Path file) throws IOException {
        Files.deleteIfExists(file);
        FileAttribute<?>[] owner =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        return Channels.newOutputStream(
                Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        owner));
    }

    private static void discard(Path partial, Exception cause) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
