package org.parley.server.telephony.recording.internal;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.Databases;
import org.parley.server.testing.FreshDatabase;

final class H2RecordingCheckTest implements RecordingCheckContract {
    @RegisterExtension static final FreshDatabase DATABASE = Databases.h2();

    @Override
    public Database db() {
        return DATABASE.get();
    }
}
