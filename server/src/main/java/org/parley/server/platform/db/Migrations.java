package org.parley.server.platform.db;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.parley.server.platform.life.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the schema up to the program's version. Features own number ranges of `db/common`, so a
/// lower number may come later.
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /// @throws StartFailure when the database is away or its schema does not fit this program
    public static void run(Database database) {
        try {
            var result =
                    Flyway.configure(Migrations.class.getClassLoader())
                            .dataSource(database.dataSource())
                            .locations(
                                    "classpath:db/common",
                                    "classpath:" + database.engine().migrations())
                            .outOfOrder(true)
                            .load()
                            .migrate();
            LOG.info(
                    "Schema at version {} ({} migrations now)",
                    result.targetSchemaVersion == null
                            ? result.initialSchemaVersion
                            : result.targetSchemaVersion,
                    result.migrationsExecuted);
        } catch (FlywayException e) {
            throw new StartFailure(
                    "The database cannot be brought to this version's schema: "
                            + DatabaseFaults.reason(e),
                    "Check that the database runs and that database.url, database.user and"
                            + " database.password fit; a schema of a newer Parley needs that"
                            + " version.",
                    e);
        }
    }
}
