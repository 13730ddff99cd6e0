package org.parley.server.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What an archive holds.
///
/// @param format of the archive itself
/// @param version of the server that made it
/// @param engine of the database that it was made of
/// @param migrations that had made the schema, in their order
/// @param tables with their number of rows
/// @param digests SHA-256 of each entry, by its name
/// @param recordings whether recordings are among the files
public record Manifest(
        int format,
        String version,
        String engine,
        Instant takenAt,
        List<Migration> migrations,
        Map<String, Long> tables,
        Map<String, String> digests,
        boolean recordings) {
    /// The format that this program writes, and the newest that it reads.
    static final int FORMAT = 1;

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = Map.copyOf(tables);
        digests = Map.copyOf(digests);
    }

    /// One step of the schema.
    ///
    /// @param script the file's name
    public record Migration(String version, String script) {}
}
