package org.parley.server.auth.internal;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.Databases;
import org.parley.server.testing.FreshDatabase;

final class H2SecondFactorTest extends SecondFactorContract {
    @RegisterExtension static final FreshDatabase DATABASE = Databases.h2();

    @Override
    Database db() {
        return DATABASE.get();
    }
}
