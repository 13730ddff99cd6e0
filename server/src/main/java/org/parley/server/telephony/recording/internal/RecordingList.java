package org.parley.server.telephony.recording.internal;

import static org.parley.server.platform.db.tables.Tables.CALL_FACT;
import static org.parley.server.platform.db.tables.Tables.RECORDING;

import jakarta.inject.Inject;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.parley.contract.platform.Page;
import org.parley.contract.recordings.Recording;
import org.parley.contract.recordings.RecordingType;
import org.parley.contract.telephony.Direction;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.ListTerms;
import org.parley.server.telephony.recording.RecordingService.Query;
import org.parley.server.telephony.recording.internal.RecordingStore.StoredRecording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads recordings together with their calls.
public final class RecordingList {
    private static final ListTerms TERMS =
            new ListTerms(
                    "Recordings",
                    Map.of(
                            "startedAt", CALL_FACT.STARTED_AT,
                            "millis", RECORDING.BYTES,
                            "callerNumber", CALL_FACT.CALLER_NUMBER,
                            "queue", CALL_FACT.QUEUE,
                            "agentName", CALL_FACT.AGENT_NAME,
                            "rating", RECORDING.RATING),
                    List.of(
                            CALL_FACT.CALLER_NUMBER,
                            CALL_FACT.CALLER_NAME,
                            CALL_FACT.DIALLED,
                            RECORDING.NOTE));

    private static final Set<Field<String>> NUMBERS =
            Set.of(
                    CALL_FACT.CALLER_NUMBER,
                    CALL_FACT.CALLER_NAME,
                    CALL_FACT.DIALLED,
                    RECORDING.NOTE);

    private final Database database;
    private final RecordingFiles files;

    @Inject
    RecordingList(Database database, RecordingFiles files) {
        this.database = database;
        this.files = files;
    }

    Page<Recording> list(Query query) {
        Condition wanted = wanted(query);
        SortField<?> order = TERMS.order(query.sort());
        return database.read(sql -> {
            List<Recording> rows =
                    select(sql)
                            .where(wanted)
                            .orderBy(order, RECORDING.ID.desc())
                            .limit(query.limit())
                            .offset(query.offset())
                            .fetch(this::recording);
            return Page.read(
                    rows,
                    query.limit(),
                    query.offset(),
                    () ->
                            sql.fetchCount(
                                    sql.selectOne()
                                            .from(RECORDING)
                                            .join(CALL_FACT)
                                            .on(CALL_FACT.ID.eq(RECORDING.CALL_ID))
                                            .where(wanted)));
        });
    }

    Optional<Recording> find(UUID id, Sight seen) {
        return database.read(sql ->
                select(sql)
                        .where(RECORDING.ID.eq(id))
                        .and(seen.calls(CALL_FACT.QUEUE, CALL_FACT.AGENT_ID))
                        .fetchOptional(this::recording));
    }

    private static SelectOnConditionStep<? extends Record> select(DSLContext sql) {
        return sql.select(RECORDING.fields())
                .select(
                        CALL_FACT.DIRECTION,
                        CALL_FACT.STARTED_AT,
                        CALL_FACT.CALLER_NUMBER,
                        CALL_FACT.CALLER_NAME,
                        CALL_FACT.DIALLED,
                        CALL_FACT.QUEUE,
                        CALL_FACT.AGENT_ID,
                        CALL_FACT.AGENT_NAME)
                .from(RECORDING)
                .join(CALL_FACT)
                .on(CALL_FACT.ID.eq(RECORDING.CALL_ID));
    }

    private Recording recording(Record row) {
        StoredRecording stored = RecordingStore.stored(row.into(RECORDING));
        var direction = Direction.valueOf(row.get(CALL_FACT.DIRECTION));
        return new Recording(
                stored.id(),
                stored.call(),
                type(stored, direction),
                direction,
                row.get(CALL_FACT.STARTED_AT),
                row.get(CALL_FACT.CALLER_NUMBER),
                row.get(CALL_FACT.CALLER_NAME),
                row.get(CALL_FACT.DIALLED),
                row.get(CALL_FACT.QUEUE),
                row.get(CALL_FACT.AGENT_ID),
                row.get(CALL_FACT.AGENT_NAME),
                RecordingFiles.millis(stored.bytes()),
                stored.bytes(),
                row.get(RECORDING.RATING),
                row.get(RECORDING.NOTE),
                row.get(RECORDING.RATED_BY),
                files.isThere(stored),
                row.get(RECORDING.VERSION));
    }

    private static RecordingType type(StoredRecording stored, Direction direction) {
        if (stored.manual()) {
            return RecordingType.MANUAL;
        }
        return direction == Direction.OUTBOUND ? RecordingType.OUTBOUND : RecordingType.QUEUE;
    }

    private static Condition wanted(Query query) {
        Condition wanted =
                query.seen()
                        .calls(CALL_FACT.QUEUE, CALL_FACT.AGENT_ID)
                        .and(ListTerms.during(CALL_FACT.STARTED_AT, query.from(), query.to()))
                        .and(TERMS.holds(query.q(), query.numbers() ? Set.of() : NUMBERS));
        if (query.agent() != null) {
            wanted = wanted.and(CALL_FACT.AGENT_ID.eq(query.agent()));
        }
        if (query.queue() != null && !query.queue().isBlank()) {
            wanted = wanted.and(CALL_FACT.QUEUE.eq(query.queue()));
        }
        if (query.direction() != null) {
            wanted = wanted.and(CALL_FACT.DIRECTION.eq(query.direction().name()));
        }
        if (query.rating() != null) {
            wanted =
                    wanted.and(
                            query.rating() == 0
                                    ? RECORDING.RATING.isNull()
                                    : RECORDING.RATING.eq(query.rating()));
        }
        return wanted;
    }
}
