package org.parley.server.auth.internal;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.Databases;
import org.parley.server.testing.FreshDatabase;

@Tag("postgres")
final class PostgresSecondFactorTest extends SecondFactorContract {
    @RegisterExtension static final FreshDatabase DATABASE = Databases.postgres();

    @Override
    Database db() {
        return DATABASE.get();
    }
}
