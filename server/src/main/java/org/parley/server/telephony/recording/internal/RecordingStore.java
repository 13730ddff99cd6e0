package org.parley.server.telephony.recording.internal;

import static org.parley.server.platform.db.tables.Tables.CALL_LEG;
import static org.parley.server.platform.db.tables.Tables.RECORDING;
import static org.parley.server.platform.db.tables.Tables.RECORDING_SETTINGS;

import jakarta.inject.Inject;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.parley.contract.recordings.Rating;
import org.parley.contract.recordings.RecordingSettings;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.db.tables.tables.records.RecordingRecord;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which recording belongs to which call.
public final class RecordingStore {
    /// @param call the linked id
    /// @param file its name below the node's recordings folder
    /// @param manual whether the agent wished it
    record StoredRecording(
            UUID id,
            String call,
            String node,
            String file,
            long bytes,
            String sha256,
            boolean manual,
            Instant foundAt) {}

    private final Database database;

    @Inject
    RecordingStore(Database database) {
        this.database = database;
    }

    /// The length of each file of a node, in bytes.
    Map<String, Long> lengths(String node) {
        return database.read(sql ->
                sql.select(RECORDING.FILE, RECORDING.BYTES)
                        .from(RECORDING)
                        .where(RECORDING.NODE.eq(node))
                        .fetchMap(RECORDING.FILE, RECORDING.BYTES));
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

    void add(List<StoredRecording> recordings) {
        if (!recordings.isEmpty()) {
            database.run(tx -> insert(tx.sql(), recordings));
        }
    }

    private static void insert(DSLContext sql, List<StoredRecording> recordings) {
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
                                        RECORDING.MANUAL,
                                        RECORDING.FOUND_AT)
                                .values((UUID) null, null, null, null, null, null, null, null));
        for (StoredRecording recording : recordings) {
            batch =
                    batch.bind(
                            recording.id(),
                            recording.call(),
                            recording.node(),
                            recording.file(),
                            recording.bytes(),
                            recording.sha256(),
                            recording.manual(),
                            recording.foundAt());
        }
        batch.execute();
    }

    Optional<StoredRecording> find(UUID id) {
        return database.read(sql ->
                sql.selectFrom(RECORDING)
                        .where(RECORDING.ID.eq(id))
                        .fetchOptional(RecordingStore::stored));
    }

    static StoredRecording stored(RecordingRecord row) {
        return new StoredRecording(
                row.getId(),
                row.getCallId(),
                row.getNode(),
                row.getFile(),
                row.getBytes(),
                row.getSha256(),
                row.getManual(),
                row.getFoundAt());
    }

    /// Some of the oldest that were found before the given moment.
    List<StoredRecording> listBefore(Instant limit, int most) {
        return database.read(sql ->
                sql.selectFrom(RECORDING)
                        .where(RECORDING.FOUND_AT.lt(limit))
                        .orderBy(RECORDING.FOUND_AT)
                        .limit(most)
                        .fetch(RecordingStore::stored));
    }

    void rate(Transaction tx, UUID id, Rating rating, String by) {
        String note = rating.note();
        tx.sql()
                .update(RECORDING)
                .set(RECORDING.RATING, rating.stars())
                .set(RECORDING.NOTE, note == null ? "" : note.strip())
                .set(RECORDING.RATED_BY, by)
                .set(RECORDING.VERSION, RECORDING.VERSION.plus(1))
                .where(RECORDING.ID.eq(id))
                .execute();
    }

    void delete(Transaction tx, UUID id) {
        tx.sql().deleteFrom(RECORDING).where(RECORDING.ID.eq(id)).execute();
    }

    RecordingSettings settings() {
        return database.read(sql ->
                sql.selectFrom(RECORDING_SETTINGS)
                        .fetchSingle(
                                row -> new RecordingSettings(row.getKeepDays(), row.getVersion())));
    }

    /// @return false when the settings have another version by now
    boolean change(Transaction tx, RecordingSettings settings) {
        return tx.sql()
                        .update(RECORDING_SETTINGS)
                        .set(RECORDING_SETTINGS.KEEP_DAYS, settings.keepDays())
                        .set(RECORDING_SETTINGS.VERSION, settings.version() + 1)
                        .where(RECORDING_SETTINGS.VERSION.eq(settings.version()))
                        .execute()
                == 1;
    }
}
