package org.parley.server.platform.backup;

import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.DatabaseConfig;
import org.parley.server.platform.db.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What lies in an installation before an archive comes. Setting it aside is renaming: files into a
/// folder below the data folder, PostgreSQL's tables into a schema of another name.
final class PresentData {
    private static final Logger LOG = LoggerFactory.getLogger(PresentData.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final DatabaseConfig config;
    private final KeptFiles files;
    private final String name;
    private final List<Path> moved = new ArrayList<>();
    private boolean renamed;

    PresentData(DatabaseConfig config, KeptFiles files, Clock clock) {
        this.config = config;
        this.files = files;
        this.name = "before-restore-" + STAMP.format(clock.instant());
    }

    boolean isEmpty() throws IOException, SQLException {
        return present().isEmpty() && (config.engine() == Engine.H2 || !hasTables());
    }

    /// @return the folder in which the files now lie
    Path setAside() throws IOException, SQLException {
        Path aside = files.data().resolve(name);
        Files.createDirectories(aside);
        for (Path entry : present()) {
            Files.move(entry, aside.resolve(entry.getFileName()));
            moved.add(entry);
        }
        setTablesAside();
        return aside;
    }

    /// Of PostgreSQL alone.
    void setTablesAside() throws SQLException {
        if (config.engine() == Engine.POSTGRESQL && hasTables()) {
            execute("alter schema public rename to " + schema(), "create schema public");
            renamed = true;
        }
    }

    /// What {@link #setTablesAside} has set aside is no longer wanted.
    void dropTablesAside() throws SQLException {
        if (renamed) {
            execute("drop schema " + schema() + " cascade");
        }
    }

    void bringTablesBack() throws SQLException {
        if (renamed) {
            execute("drop schema public cascade", "alter schema " + schema() + " rename to public");
        } else if (config.engine() == Engine.POSTGRESQL) {
            execute("drop schema public cascade", "create schema public");
        }
    }

    /// Takes away what has come meanwhile, and brings back what was there.
    void bringBack() {
        Path aside = files.data().resolve(name);
        try {
            for (Path entry : present()) {
                delete(entry);
            }
            for (Path entry : moved) {
                Files.move(aside.resolve(entry.getFileName()), entry);
            }
            delete(aside);
            bringTablesBack();
        } catch (IOException | SQLException e) {
            LOG.error(
                    "What was there before lies in {} and schema {}: bring it back by hand",
                    aside,
                    schema(),
                    e);
        }
    }

    /// Where nothing was set aside, nothing shall remind of it.
    void leaveNoEmptyFolder() throws IOException {
        if (moved.isEmpty()) {
            delete(files.data().resolve(name));
        }
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (var below = Files.walk(path)) {
            all = new ArrayList<>(below.sorted(Comparator.naturalOrder()).toList());
        }
        Collections.reverse(all);
        for (Path one : all) {
            Files.delete(one);
        }
    }

    private List<Path> present() throws IOException {
        return files.present();
    }

    private String schema() {
        return Tables.quoted(name.replace('-', '_'));
    }

    private boolean hasTables() throws SQLException {
        try (Database database = Database.open(config);
                var connection = database.dataSource().getConnection()) {
            return !Tables.list(connection).isEmpty();
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Database database = Database.open(config);
                var connection = database.dataSource().getConnection();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String statement : statements) {
                sql.execute(statement);
            }
            connection.commit();
        }
    }
}
