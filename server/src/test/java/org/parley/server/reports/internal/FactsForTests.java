package org.parley.server.reports.internal;

import org.jspecify.annotations.Nullable;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.Direction;
import org.parley.server.platform.db.Database;
import org.parley.server.reports.model.CallFact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Stores facts without an event log.
public final class FactsForTests {
    private FactsForTests() {}

    /// A caller whom an agent of a queue answered after four seconds and who hung up a minute after
    /// the beginning.
    ///
    /// @param agent null for one who is not known here
    public static CallFact answered(
            String id, Instant at, String number, String name, String queue, @Nullable UUID agent) {
        return new CallFact(
                id,
                Direction.INBOUND,
                at,
                at.plusSeconds(4),
                at.plusSeconds(60),
                number,
                name,
                "0800100",
                null,
                null,
                queue,
                agent,
                agent == null ? null : "somebody",
                4_000,
                null,
                2_000,
                56_000,
                Outcome.ANSWERED,
                "caller",
                null,
                List.of());
    }

    public static void put(Database database, CallFact fact) {
        var store = new CallFactStore(database);
        database.run(tx -> store.put(tx, "test", List.of(fact)));
    }
}
