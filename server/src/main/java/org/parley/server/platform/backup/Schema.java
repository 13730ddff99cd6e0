package org.parley.server.platform.backup;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.parley.server.platform.backup.Manifest.Migration;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.life.StartFailure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The schema as it was when an archive was made: by the same migrations and no others.
final class Schema {
    private static final String FOLDER = "/db/common/";

    private Schema() {}

    /// What has made the schema of a database.
    static List<Migration> migrations(Connection connection) throws SQLException {
        List<Migration> found = new ArrayList<>();
        try (var sql = connection.createStatement();
                var rows =
                        sql.executeQuery(
                                "select \"version\", \"script\" from \""
                                        + Tables.HISTORY
                                        + "\" where \"version\" is not null and \"success\" = true"
                                        + " order by \"installed_rank\"")) {
            while (rows.next()) {
                found.add(new Migration(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    /// @throws StartFailure when the archive comes from a newer program
    static void refuseNewer(Manifest manifest) {
        for (Migration migration : manifest.migrations()) {
            if (Schema.class.getResource(FOLDER + migration.script()) == null) {
                throw new StartFailure(
                        "The archive comes from Parley "
                                + manifest.version()
                                + " and holds data that this version does not know ("
                                + migration.script()
                                + ").",
                        "Install that version or a newer one, then restore.");
            }
        }
    }

    /// Makes it in an empty database.
    ///
    /// @param scratch a folder for the time being
    static void make(Database database, Manifest manifest, Path scratch) throws IOException {
        Files.createDirectories(scratch);
        for (Migration migration : manifest.migrations()) {
            try (InputStream in = Schema.class.getResourceAsStream(FOLDER + migration.script())) {
                if (in == null) {
                    throw new IOException(migration.script() + " is not part of this program");
                }
                Files.copy(in, scratch.resolve(migration.script()));
            }
        }
        try {
            var _ =
                    Flyway.configure(Schema.class.getClassLoader())
                            .dataSource(database.dataSource())
                            .locations("filesystem:" + scratch)
                            .outOfOrder(true)
                            .load()
                            .migrate();
        } catch (FlywayException e) {
            throw new IOException("the schema of the archive could not be made", e);
        }
    }
}
