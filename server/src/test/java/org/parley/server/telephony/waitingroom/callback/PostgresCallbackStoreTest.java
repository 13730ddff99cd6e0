package org.parley.server.telephony.waitingroom.callback;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.Databases;
import org.parley.server.testing.FreshDatabase;

@Tag("postgres")
final class PostgresCallbackStoreTest implements CallbackStoreContract {
    @RegisterExtension static final FreshDatabase DATABASE = Databases.postgres();

    @Override
    public Database db() {
        return DATABASE.get();
    }
}
