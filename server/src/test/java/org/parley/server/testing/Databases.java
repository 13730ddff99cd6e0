package org.parley.server.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.DatabaseConfig;
import org.parley.server.platform.db.Migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Databases for tests.
///
/// ```java
/// final class H2AgentStoreTest implements AgentStoreContract {
///     @RegisterExtension static final FreshDatabase DATABASE = Databases.h2();
///     public Database db() { return DATABASE.get(); }
/// }
/// ```
///
/// and the same with `@Tag("postgres")` and `Databases.postgres()`.
public final class Databases {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TEMPLATE = "parley_template";
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private Databases() {}

    /// A fresh H2 in memory for each test.
    public static FreshDatabase h2() {
        return new FreshDatabase(Databases::openH2);
    }

    /// A fresh database in the one PostgreSQL of this JVM for each test.
    public static FreshDatabase postgres() {
        return new FreshDatabase(Databases::openPostgres);
    }

    /// One migrated H2 in memory; gone when closed.
    public static Database openH2() {
        return migrated(config("jdbc:h2:mem:t" + NUMBER.incrementAndGet() + OPTIONS));
    }

    /// One migrated H2 in a file, as the product makes it.
    public static Database openH2File(Path folder) {
        return migrated(h2File(folder));
    }

    /// How the product reaches its H2 in the folder.
    public static DatabaseConfig h2File(Path folder) {
        return config("jdbc:h2:file:" + folder.resolve("parley") + OPTIONS + ";WRITE_DELAY=0");
    }

    /// One migrated PostgreSQL database.
    public static Database openPostgres() {
        return Database.open(config(freshPostgres()));
    }

    /// The address of a fresh, migrated PostgreSQL database.
    public static String freshPostgres() {
        String name = "t" + NUMBER.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return Server.INSTANCE.getJdbcUrl("postgres", name);
    }

    /// The port of the PostgreSQL.
    public static int postgresPort() {
        return Server.INSTANCE.getPort();
    }

    public static DatabaseConfig config(String url) {
        String user = url.startsWith("jdbc:h2:") ? "parley" : "postgres";
        return new DatabaseConfig(url, user, "", 5, Duration.ofSeconds(5));
    }

    private static Database migrated(DatabaseConfig config) {
        Database database = Database.open(config);
        Migrations.run(database);
        return database;
    }

    private static void execute(String statement) {
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /// Started by the first test that wants it; its own shutdown hook ends it with the JVM.
    private static final class Server {
        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                var postgres =
                        EmbeddedPostgres.builder()
                                .setServerConfig("synchronous_commit", "on")
                                .setServerConfig("max_connections", "200")
                                .start();
                try (var connection = postgres.getPostgresDatabase().getConnection();
                        var sql = connection.createStatement()) {
                    sql.execute("create database " + TEMPLATE);
                }
                migrated(config(postgres.getJdbcUrl("postgres", TEMPLATE))).close();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("the template database was not made", e);
            }
        }
    }
}
