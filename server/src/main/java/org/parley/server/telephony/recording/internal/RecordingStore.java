package org.parley.server.telephony.recording.internal;

import static org.parley.server.platform.db.tables.Tables.CALL_FACT;
import static org.parley.server.platform.db.tables.Tables.CALL_LEG;
import static org.parley.server.platform.db.tables.Tables.RECORDING;

import jakarta.inject.Inject;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.db.Database;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which recording belongs to which call.
public final class RecordingStore {
    /// @param call the linked id
    /// @param file its name below the node's recordings folder
    record Recording(
            UUID id,
            String call,
            String node,
            String file,
            long bytes,
            String sha256,
            Instant foundAt) {}

    private final Database database;

    @Inject
    RecordingStore(Database database) {
        this.database = database;
    }

    Set<String> files(String node) {
        return database.read(sql ->
                new HashSet<>(
                        sql.select(RECORDING.FILE)
                                .from(RECORDING)
                                .where(RECORDING.NODE.eq(node))
                                .fetch(RECORDING.FILE)));
    }

    /// Those of these files that are stored already.
    Set<String> known(Collection<String> files) {
        return database.read(sql ->
                sql.select(RECORDING.FILE)
                        .from(RECORDING)
                        .where(RECORDING.FILE.in(files))
                        .fetchSet(RECORDING.FILE));
    }

    /// The finished call in which the leg took part.
    Optional<String> findCall(String leg) {
        return database.read(sql ->
                sql.select(CALL_LEG.CALL_ID)
                        .from(CALL_LEG)
                        .where(CALL_LEG.LEG.eq(leg))
                        .limit(1)
                        .fetchOptional(CALL_LEG.CALL_ID));
    }

    boolean isSeen(String call, Sight seen) {
        return seen.everything()
                || database.read(sql ->
                        sql.fetchExists(
                                CALL_FACT,
                                CALL_FACT
                                        .ID
                                        .eq(call)
                                        .and(seen.calls(CALL_FACT.QUEUE, CALL_FACT.AGENT_ID))));
    }

    void add(List<Recording> recordings) {
        if (!recordings.isEmpty()) {
            database.run(tx -> insert(tx.sql(), recordings));
        }
    }

    private static void insert(DSLContext sql, List<Recording> recordings) {
        BatchBindStep batch =
                sql.batch(
                        sql.insertInto(
                                        RECORDING,
                                        RECORDING.ID,
                                        RECORDING.CALL_ID,
                                        RECORDING.NODE,
                                        RECORDING.FILE,
                                        RECORDING.BYTES,
                                        RECORDING.SHA256,
                                        RECORDING.FOUND_AT)
                                .values((UUID) null, null, null, null, null, null, null));
        for (Recording recording : recordings) {
            batch =
                    batch.bind(
                            recording.id(),
                            recording.call(),
                            recording.node(),
                            recording.file(),
                            recording.bytes(),
                            recording.sha256(),
                            recording.foundAt());
        }
        batch.execute();
    }

    Optional<Recording> find(UUID id) {
        return database.read(sql ->
                sql.selectFrom(RECORDING)
                        .where(RECORDING.ID.eq(id))
                        .fetchOptional(row ->
                                new Recording(
                                        row.getId(),
                                        row.getCallId(),
                                        row.getNode(),
                                        row.getFile(),
                                        row.getBytes(),
                                        row.getSha256(),
                                        row.getFoundAt())));
    }
}
