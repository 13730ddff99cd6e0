package org.parley.server.reports.internal;

import org.parley.server.platform.db.Database;
import org.parley.server.reports.model.CallFact;

import java.util.List;

/// Stores facts without an event log.
public final class FactsForTests {
    private FactsForTests() {}

    public static void put(Database database, CallFact fact) {
        var store = new CallFactStore(database);
        database.run(tx -> store.put(tx, "test", List.of(fact)));
    }
}
