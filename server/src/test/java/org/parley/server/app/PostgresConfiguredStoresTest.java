package org.parley.server.app;

import org.junit.jupiter.api.Tag;
import org.parley.server.testing.Databases;

import java.util.Map;

@Tag("postgres")
final class PostgresConfiguredStoresTest extends ConfiguredStoresContract {
    @Override
    Map<String, String> database() {
        return Map.of(
                "parley.database.url",
                Databases.freshPostgres(),
                "parley.database.user",
                "postgres");
    }
}
