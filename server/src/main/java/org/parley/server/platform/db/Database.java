package org.parley.server.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.jooq.DSLContext;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

/// The way to the stored data. Safe for use by many threads.
///
/// A database that does not answer becomes a refusal `UNAVAILABLE`, a unique constraint that is
/// broken a refusal `CONFLICT`; the pool finds its way back by itself when the database does.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final ScopedValue<Boolean> IN_TRANSACTION = ScopedValue.newInstance();

    private final HikariDataSource pool;
    private final Engine engine;
    private final DSLContext sql;

    private Database(HikariDataSource pool, Engine engine) {
        this.pool = pool;
        this.engine = engine;
        this.sql =
                DSL.using(
                        pool,
                        engine.dialect(),
                        new Settings()
                                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                                .withRenderSchema(false));
    }

    /// Prepares the connections; none is made yet.
    public static Database open(DatabaseConfig config) {
        Engine engine = config.engine();
        var settings = new HikariConfig();
        settings.setPoolName("database");
        settings.setJdbcUrl(config.url());
        settings.setUsername(config.user());
        settings.setPassword(config.password());
        settings.setMaximumPoolSize(config.connections());
        settings.setMinimumIdle(Math.min(2, config.connections()));
        settings.setConnectionTimeout(config.waitForConnection().toMillis());
        settings.setValidationTimeout(Math.min(2000, config.waitForConnection().toMillis()));
        settings.setInitializationFailTimeout(-1);
        if (engine == Engine.POSTGRESQL) {
            settings.addDataSourceProperty("ApplicationName", "parley");
            settings.addDataSourceProperty("connectTimeout", "3");
            settings.addDataSourceProperty("socketTimeout", "60");
            settings.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return new Database(new HikariDataSource(settings), engine);
    }

    public Engine engine() {
        return engine;
    }

    /// Reads, outside of any transaction.
    public <T> T read(Function<DSLContext, T> work) {
        try {
            return work.apply(sql);
        } catch (DataAccessException e) {
            throw DatabaseFaults.translate(e);
        }
    }

    /// Writes in one transaction and answers what the work answers. It is committed when the work
    /// returns, rolled back when it throws. When this method returns, the data is stored.
    ///
    /// @throws IllegalStateException inside another transaction of the same thread: pass that one
    ///   on
    public <T> T write(Function<Transaction, T> work) {
        if (IN_TRANSACTION.isBound()) {
            throw new IllegalStateException(
                    "a transaction is open on this thread already: pass it on");
        }
        List<Runnable> afterwards = new ArrayList<>();
        T result;
        try {
            result =
                    ScopedValue.where(IN_TRANSACTION, true)
                            .call(() ->
                                    sql.transactionResult(inner ->
                                            work.apply(new Open(inner.dsl(), afterwards))));
        } catch (DataAccessException e) {
            throw DatabaseFaults.translate(e);
        }
        afterwards.forEach(Database::runAfterCommit);
        return result;
    }

    /// Like {@link #write}, for work without an answer.
    public void run(Consumer<Transaction> work) {
        write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /// What keeps the database from answering, if anything.
    public Optional<String> fault() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(2)
                    ? Optional.empty()
                    : Optional.of("The database does not answer.");
        } catch (SQLException e) {
            return Optional.of("The database does not answer: " + DatabaseFaults.reason(e));
        }
    }

    /// For libraries that need JDBC itself.
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static void runAfterCommit(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("An action after a commit failed; the data is stored", e);
        }
    }

    private record Open(DSLContext sql, List<Runnable> afterwards) implements Transaction {
        @Override
        public void afterCommit(Runnable action) {
            afterwards.add(action);
        }
    }
}
