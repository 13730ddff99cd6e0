package org.parley.server.platform.db;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.server.testing.Databases;
import org.parley.server.testing.FreshDatabase;

final class H2DatabaseTest implements DatabaseContract {
    @RegisterExtension static final FreshDatabase DATABASE = Databases.h2();

    @Override
    public Database db() {
        return DATABASE.get();
    }
}
