package org.parley.server.telephony.recording.internal;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.Databases;
import org.parley.server.testing.FreshDatabase;

@Tag("postgres")
final class PostgresRecordingCheckTest implements RecordingCheckContract {
    @RegisterExtension static final FreshDatabase DATABASE = Databases.postgres();

    @Override
    public Database db() {
        return DATABASE.get();
    }
}
