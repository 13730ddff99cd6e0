package org.parley.server.routing.desk;

import static org.parley.server.platform.db.tables.Tables.AGENT_SESSION;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.db.Database;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who is signed on, and who of them is paused.
final class DeskStore {
    /// @param pauseReason null while not paused
    record Session(UUID agent, Instant signedOnAt, @Nullable String pauseReason) {}

    private final Database database;

    @Inject
    DeskStore(Database database) {
        this.database = database;
    }

    List<Session> list() {
        return database.read(sql ->
                sql.selectFrom(AGENT_SESSION)
                        .orderBy(AGENT_SESSION.SIGNED_ON_AT)
                        .fetch(row ->
                                new Session(
                                        row.getAgentId(),
                                        row.getSignedOnAt(),
                                        row.getPauseReason())));
    }

    void put(Session session) {
        database.run(tx -> {
            tx.sql()
                    .deleteFrom(AGENT_SESSION)
                    .where(AGENT_SESSION.AGENT_ID.eq(session.agent()))
                    .execute();
            tx.sql()
                    .insertInto(AGENT_SESSION)
                    .set(AGENT_SESSION.AGENT_ID, session.agent())
                    .set(AGENT_SESSION.SIGNED_ON_AT, session.signedOnAt())
                    .set(AGENT_SESSION.PAUSE_REASON, session.pauseReason())
                    .execute();
        });
    }

    void remove(UUID agent) {
        database.run(tx ->
                tx.sql()
                        .deleteFrom(AGENT_SESSION)
                        .where(AGENT_SESSION.AGENT_ID.eq(agent))
                        .execute());
    }
}
