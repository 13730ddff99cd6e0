package org.parley.server.platform.audit;

import static org.parley.server.platform.db.tables.Tables.AUDIT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;

import jakarta.inject.Inject;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.LastChange;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.entity.HistoryEntry;
import org.parley.contract.platform.entity.HistoryEntry.Change;
import org.parley.server.platform.db.tables.tables.records.AuditRecord;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what {@link Audit} wrote.
public final class AuditTrail {
    private static final String VERSION = "version";

    private final ObjectMapper json = Json.lenient();

    @Inject
    public AuditTrail() {}

    /// The changes of one thing, newest first.
    public Page<HistoryEntry> page(DSLContext sql, String kind, String id, int limit, int offset) {
        List<HistoryEntry> rows =
                sql.selectFrom(AUDIT)
                        .where(of(kind, id))
                        .orderBy(AUDIT.AT.desc(), AUDIT.ID.desc())
                        .limit(limit)
                        .offset(offset)
                        .fetch(this::entry);
        return new Page<>(rows, sql.fetchCount(AUDIT, of(kind, id)));
    }

    /// Who changed the thing last.
    public Optional<LastChange> findLast(DSLContext sql, String kind, String id) {
        return sql.selectFrom(AUDIT)
                .where(of(kind, id))
                .orderBy(AUDIT.AT.desc(), AUDIT.ID.desc())
                .limit(1)
                .fetchOptional(row ->
                        new LastChange(
                                row.getActorName(),
                                row.getAt(),
                                read(row.getNewValue()).path(VERSION).asLong()));
    }

    private static Condition of(String kind, String id) {
        return AUDIT.KIND.eq(kind).and(AUDIT.SUBJECT_ID.eq(id));
    }

    private HistoryEntry entry(AuditRecord row) {
        return new HistoryEntry(
                row.getId(),
                row.getAt(),
                row.getActorName(),
                row.getAction(),
                changes(read(row.getOldValue()), read(row.getNewValue())));
    }

    private static List<Change> changes(JsonNode before, JsonNode after) {
        Set<String> fields = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        fields.removeAll(Set.of("id", VERSION));
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            String old = text(before.path(field));
            String now = text(after.path(field));
            if (old == null ? now != null : !old.equals(now)) {
                changes.add(new Change(field, old, now));
            }
        }
        return changes;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private JsonNode read(@Nullable JSONB value) {
        try {
            return value == null ? NullNode.getInstance() : json.readTree(value.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the audit wrote can be read", e);
        }
    }
}
