package org.parley.server.platform.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.DatabaseConfig;
import org.parley.server.platform.life.StartFailure;
import org.parley.server.testing.Databases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;

/// The database is after a failed update what it was before, in each of the two.
@Tag("A4")
final class KeptDatabaseTest {
    @TempDir Path data;

    @Test
    void theEmbeddedOneIsAsItWas() throws Exception {
        Databases.openH2File(data).close();
        comesBack(Databases.h2File(data));
    }

    @Test
    @Tag("postgres")
    void postgresIsAsItWas() throws Exception {
        comesBack(Databases.config(Databases.freshPostgres()));
    }

    @Test
    void aDatabaseInMemoryCannotBeKept() {
        var config =
                Databases.config(
                        "jdbc:h2:mem:kept;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        assertThrows(StartFailure.class, () -> kept(config).keep());
    }

    private void comesBack(DatabaseConfig config) throws SQLException, java.io.IOException {
        KeptDatabase kept = kept(config);
        kept.keep();
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("program/before"))));
        change(config, "delete from pause_reason where name = 'Lunch'");
        change(config, "create table half_done (id int)");

        kept.bringBack();

        change(config, "create table half_done (id int)");
        try (Database database = Database.open(config);
                var connection = database.dataSource().getConnection();
                var sql = connection.createStatement();
                var rows =
                        sql.executeQuery(
                                "select count(*) from pause_reason where name = 'Lunch'")) {
            assertTrue(rows.next());
            assertEquals(1, rows.getInt(1));
        }
    }

    private KeptDatabase kept(DatabaseConfig config) {
        return new KeptDatabase(
                config,
                new KeptFiles(data, data.resolve("asterisk"), data.resolve("tls")),
                new Backup.Origin("0.1.0", Clock.systemUTC()),
                data.resolve("program/before"));
    }

    private static void change(DatabaseConfig config, String statement) throws SQLException {
        try (Database database = Database.open(config);
                var connection = database.dataSource().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
