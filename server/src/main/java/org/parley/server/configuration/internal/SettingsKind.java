package org.parley.server.configuration.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jooq.Condition;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Asker;

import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/// Settings of one kind as JSON objects: a file of its own.
interface SettingsKind {
    /// The file's name without its ending.
    String kind();

    /// What is stored, by id, without versions and secrets.
    SortedMap<UUID, ObjectNode> read();

    /// The object as it would be told once it is stored, as far as it can be read.
    ObjectNode normal(ObjectNode wanted);

    /// What people call it; empty where the kind says all.
    String nameOf(ObjectNode object);

    /// The rows of the audit that tell of its changes.
    Condition changes();

    /// The id of what a row of the audit tells of.
    ///
    /// @param subject the row's subject
    UUID idOf(String subject);

    /// What a row of the audit tells, such as `pause.update: Lunch`; empty for other kinds' rows.
    Optional<String> told(String action, String subject, String name);

    void add(Transaction tx, ObjectNode wanted, Asker asker);

    void change(Transaction tx, ObjectNode wanted, Asker asker);

    void delete(Transaction tx, UUID id, Asker asker);
}
