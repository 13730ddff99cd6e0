package org.parley.server.reports.internal;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.Databases;
import org.parley.server.testing.FreshDatabase;

@Tag("postgres")
final class PostgresReconciliationTest implements ReconciliationContract {
    @RegisterExtension static final FreshDatabase DATABASE = Databases.postgres();

    @Override
    public Database db() {
        return DATABASE.get();
    }
}
