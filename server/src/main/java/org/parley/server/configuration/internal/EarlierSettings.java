package org.parley.server.configuration.internal;

import static org.parley.server.platform.db.tables.Tables.AUDIT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Inject;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.parley.contract.configuration.ConfigurationState;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What settings were at an earlier moment: the audit's changes since then, undone from the newest
/// to the oldest.
public final class EarlierSettings {
    private static final ObjectMapper JSON = Json.lenient();
    private static final int SHOWN = 20;

    @Inject
    public EarlierSettings() {}

    /// The things of a kind as they were.
    ///
    /// @param present as they are now
    SortedMap<UUID, ObjectNode> at(
            DSLContext sql,
            Instant moment,
            SettingsKind kind,
            SortedMap<UUID, ObjectNode> present) {
        SortedMap<UUID, ObjectNode> then = new TreeMap<>(present);
        sql.select(AUDIT.SUBJECT_ID, AUDIT.OLD_VALUE)
                .from(AUDIT)
                .where(AUDIT.AT.gt(moment))
                .and(kind.changes())
                .orderBy(AUDIT.AT.desc(), AUDIT.ID.desc())
                .forEach(row -> {
                    UUID id = kind.idOf(row.value1());
                    JSONB before = row.value2();
                    if (before == null) {
                        then.remove(id);
                    } else {
                        ObjectNode was = SettingsJson.plain(object(before));
                        was.put("id", id.toString());
                        then.put(id, was);
                    }
                });
        return then;
    }

    /// The moments at which things of these kinds were changed, newest first. What one person did
    /// within one second is one moment.
    Page<ConfigurationState> states(
            DSLContext sql, Collection<SettingsKind> kinds, int limit, int offset) {
        Field<Instant> second =
                DSL.trunc(AUDIT.AT.cast(OffsetDateTime.class), DatePart.SECOND).cast(Instant.class);
        Field<Instant> last = DSL.max(AUDIT.AT);
        var moments =
                DSL.select(
                                AUDIT.ACTOR_NAME.as("by"),
                                last.as("last_at"),
                                DSL.min(AUDIT.AT).as("first_at"),
                                DSL.count().as("total"))
                        .from(AUDIT)
                        .where(isChangeOf(kinds))
                        .groupBy(AUDIT.ACTOR_NAME, second);
        long total = sql.fetchCount(moments);
        List<ConfigurationState> rows =
                sql.selectFrom(moments.asTable("moments"))
                        .orderBy(DSL.field("last_at").desc())
                        .limit(limit)
                        .offset(offset)
                        .fetch(row ->
                                state(
                                        sql,
                                        kinds,
                                        row.get("by", String.class),
                                        row.get("first_at", Instant.class),
                                        row.get("last_at", Instant.class),
                                        row.get("total", Integer.class)));
        return new Page<>(rows, total);
    }

    private static ConfigurationState state(
            DSLContext sql,
            Collection<SettingsKind> kinds,
            String by,
            Instant first,
            Instant last,
            int total) {
        List<String> changes =
                sql.select(AUDIT.ACTION, AUDIT.SUBJECT_ID, AUDIT.SUBJECT_NAME)
                        .from(AUDIT)
                        .where(isChangeOf(kinds))
                        .and(AUDIT.ACTOR_NAME.eq(by))
                        .and(AUDIT.AT.between(first, last))
                        .orderBy(AUDIT.AT, AUDIT.ID)
                        .limit(SHOWN)
                        .fetch(row ->
                                kinds.stream()
                                        .map(kind ->
                                                kind.told(row.value1(), row.value2(), row.value3()))
                                        .flatMap(Optional::stream)
                                        .findFirst()
                                        .orElse(""));
        return new ConfigurationState(last, by, changes, total);
    }

    private static Condition isChangeOf(Collection<SettingsKind> kinds) {
        return DSL.or(kinds.stream().map(SettingsKind::changes).toList());
    }

    private static ObjectNode object(JSONB value) {
        try {
            return (ObjectNode) JSON.readTree(value.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the audit wrote can be read", e);
        }
    }
}
