package org.parley.server.configuration.internal;

import static org.parley.server.platform.db.tables.Tables.AUDIT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jooq.Condition;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.Versioned;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityQuery;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// All things of one kind as JSON objects, and their changes by the kind's own rules.
final class SettingsOf<E extends Identified & Versioned> implements SettingsKind {
    private static final String ID = "id";
    private static final String QUEUES = "queues";

    private final Entities<E> entities;

    SettingsOf(Entities<E> entities) {
        this.entities = entities;
    }

    @Override
    public String kind() {
        return entities.type().kind();
    }

    @Override
    public SortedMap<UUID, ObjectNode> read() {
        SortedMap<UUID, ObjectNode> all = new TreeMap<>();
        for (E each : entities.list(EntityQuery.ALL, Integer.MAX_VALUE, 0, Asker.SERVER).rows()) {
            all.put(each.id(), setting(SettingsJson.write(each)));
        }
        return all;
    }

    @Override
    public String nameOf(ObjectNode object) {
        JsonNode name = object.path(entities.type().nameField());
        return name.isMissingNode() ? object.path(ID).asText() : name.asText();
    }

    @Override
    public Condition changes() {
        return AUDIT.ACTION.in(
                Stream.of("create", "update", "delete").map(verb -> kind() + "." + verb).toList());
    }

    @Override
    public UUID idOf(String subject) {
        return UUID.fromString(subject);
    }

    @Override
    public Optional<String> told(String action, String subject, String name) {
        return action.startsWith(kind() + ".")
                ? Optional.of(action + ": " + name)
                : Optional.empty();
    }

    @Override
    public void add(Transaction tx, ObjectNode wanted, Asker asker) {
        entities.create(tx, record(wanted), asker);
    }

    @Override
    public void change(Transaction tx, ObjectNode wanted, Asker asker) {
        entities.update(tx, record(wanted), Entities.ANY_VERSION, asker);
    }

    /// What has gone already with another thing is left.
    @Override
    public void delete(Transaction tx, UUID id, Asker asker) {
        leaveQueues(tx, id, asker);
        try {
            entities.delete(tx, id, Entities.ANY_VERSION, asker);
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.NOT_FOUND) {
                throw refusal;
            }
        }
    }

    /// Takes back what the thing itself says of its queues, which would keep it.
    private void leaveQueues(Transaction tx, UUID id, Asker asker) {
        entities.find(id, asker)
                .map(SettingsJson::write)
                .filter(own -> own.path(QUEUES).isArray() && !own.path(QUEUES).isEmpty())
                .ifPresent(own -> {
                    own.putArray(QUEUES);
                    change(tx, own, asker);
                });
    }

    @Override
    public ObjectNode normal(ObjectNode wanted) {
        return setting(SettingsJson.normal(wanted, entities.type().recordType()));
    }

    private ObjectNode setting(ObjectNode told) {
        return told.without(entities.type().besideSettings());
    }

    private E record(ObjectNode wanted) {
        try {
            return SettingsJson.read(wanted, entities.type().recordType(), 1);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The "
                            + kind()
                            + " "
                            + nameOf(wanted)
                            + " cannot be read, so nothing was changed: "
                            + e.getMessage());
        }
    }
}
