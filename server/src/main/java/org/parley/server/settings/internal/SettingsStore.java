package org.parley.server.settings.internal;

import static org.parley.server.platform.db.tables.Tables.SETTINGS_GROUP;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jooq.DSLContext;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Versioned;
import org.parley.server.platform.db.Transaction;

/// Groups of settings as JSON. What a stored group lacks, because the program has learnt it since,
/// is as installed.
public final class SettingsStore {
    private static final String VERSION = "version";

    private final ObjectMapper json = Json.lenient();

    /// @param name of the group
    /// @param installed what holds when nothing is stored
    record Group<S extends Versioned>(String name, Class<S> type, S installed) {}

    <S extends Versioned> S read(DSLContext sql, Group<S> group) {
        return sql.selectFrom(SETTINGS_GROUP)
                .where(SETTINGS_GROUP.NAME.eq(group.name()))
                .fetchOptional(row -> merged(group, row.getContent(), row.getVersion()))
                .orElse(group.installed());
    }

    /// Stores the group as the version that it carries.
    ///
    /// @return whether the version before it was the stored one
    <S extends Versioned> boolean write(Transaction tx, Group<S> group, S settings) {
        String content = write(settings);
        if (settings.version() == 1) {
            return tx.sql()
                            .insertInto(SETTINGS_GROUP)
                            .set(SETTINGS_GROUP.NAME, group.name())
                            .set(SETTINGS_GROUP.CONTENT, content)
                            .set(SETTINGS_GROUP.VERSION, 1L)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return tx.sql()
                        .update(SETTINGS_GROUP)
                        .set(SETTINGS_GROUP.CONTENT, content)
                        .set(SETTINGS_GROUP.VERSION, settings.version())
                        .where(SETTINGS_GROUP.NAME.eq(group.name()))
                        .and(SETTINGS_GROUP.VERSION.eq(settings.version() - 1))
                        .execute()
                == 1;
    }

    private <S extends Versioned> S merged(Group<S> group, String content, long version) {
        try {
            ObjectNode all = json.valueToTree(group.installed());
            merge(all, json.readTree(content));
            all.put(VERSION, version);
            return json.treeToValue(all, group.type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the settings " + group.name() + " are unreadable", e);
        }
    }

    private static void merge(ObjectNode target, JsonNode source) {
        source.properties()
                .forEach(entry -> {
                    JsonNode known = target.get(entry.getKey());
                    if (known instanceof ObjectNode inner && entry.getValue().isObject()) {
                        merge(inner, entry.getValue());
                    } else {
                        target.set(entry.getKey(), entry.getValue());
                    }
                });
    }

    private String write(Object settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(settings.getClass() + " is no JSON", e);
        }
    }
}
