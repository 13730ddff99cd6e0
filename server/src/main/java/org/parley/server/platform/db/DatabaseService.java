package org.parley.server.platform.db;

import jakarta.inject.Inject;

import org.parley.server.platform.life.HealthCheck;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;

import java.util.Optional;

/// Migrates when the server starts, closes when it stops, and says whether the database answers.
public final class DatabaseService implements Service, HealthCheck {
    private final Database database;

    @Inject
    DatabaseService(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Phase phase() {
        return Phase.STORAGE;
    }

    @Override
    public void start() {
        Migrations.run(database);
    }

    @Override
    public void stop() {
        database.close();
    }

    @Override
    public Optional<String> fault() {
        return database.fault();
    }
}
