package org.parley.server.configuration.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.Versioned;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityQuery;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// All things of one kind as JSON objects, and their changes by the kind's own rules.
final class SettingsOf<E extends Identified & Versioned> {
    private static final ObjectMapper JSON = Json.strict();
    private static final String ID = "id";
    private static final String VERSION = "version";

    private final Entities<E> entities;

    SettingsOf(Entities<E> entities) {
        this.entities = entities;
    }

    String kind() {
        return entities.type().kind();
    }

    /// What is stored, by id, without versions.
    SortedMap<UUID, ObjectNode> read() {
        SortedMap<UUID, ObjectNode> all = new TreeMap<>();
        for (E each : entities.list(EntityQuery.ALL, Integer.MAX_VALUE, 0, Asker.SERVER).rows()) {
            all.put(each.id(), plain(JSON.valueToTree(each)));
        }
        return all;
    }

    /// The object without what says nothing about the setting: its version and absent values.
    static ObjectNode plain(ObjectNode object) {
        ObjectNode plain = object.deepCopy();
        plain.remove(VERSION);
        plain.properties().removeIf(field -> field.getValue().isNull());
        return plain;
    }

    String nameOf(ObjectNode object) {
        JsonNode name = object.path(entities.type().nameField());
        return name.isMissingNode() ? object.path(ID).asText() : name.asText();
    }

    void add(Transaction tx, ObjectNode wanted, Asker asker) {
        entities.create(tx, record(wanted), asker);
    }

    void change(Transaction tx, ObjectNode wanted, Asker asker) {
        entities.update(tx, record(wanted), Entities.ANY_VERSION, asker);
    }

    /// What has gone already with another thing is left.
    void delete(Transaction tx, UUID id, Asker asker) {
        try {
            entities.delete(tx, id, Entities.ANY_VERSION, asker);
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.NOT_FOUND) {
                throw refusal;
            }
        }
    }

    private E record(ObjectNode wanted) {
        ObjectNode complete = wanted.deepCopy();
        complete.put(VERSION, 1);
        try {
            return JSON.treeToValue(complete, entities.type().recordType());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The "
                            + kind()
                            + " "
                            + nameOf(wanted)
                            + " cannot be read, so nothing was changed: "
                            + firstLine(e));
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
