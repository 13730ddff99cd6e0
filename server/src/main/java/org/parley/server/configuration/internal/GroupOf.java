package org.parley.server.configuration.internal;

import static org.parley.server.platform.db.tables.Tables.AUDIT;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jooq.Condition;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.Versioned;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.EntityChecks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/// A group of settings of which there is exactly one, such as the network's: a file with one object
/// that is changed, but neither added nor deleted.
final class GroupOf<S extends Versioned> implements SettingsKind {
    private static final String ID = "id";

    /// Stores the group, whatever its version.
    interface Write<S> {
        void change(Transaction tx, S settings, Actor actor);
    }

    /// How the audit tells of the group.
    record Told(String action, String subject) {}

    private final String kind;
    private final Class<S> type;
    private final Told told;
    private final Supplier<S> now;
    private final Write<S> write;
    private final EntityChecks checks;
    private final UUID id;

    GroupOf(
            String kind,
            Class<S> type,
            Told told,
            Supplier<S> now,
            Write<S> write,
            EntityChecks checks) {
        this.kind = kind;
        this.type = type;
        this.told = told;
        this.now = now;
        this.write = write;
        this.checks = checks;
        this.id = UUID.nameUUIDFromBytes(("settings " + kind).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public SortedMap<UUID, ObjectNode> read() {
        ObjectNode object = SettingsJson.write(now.get());
        object.put(ID, id.toString());
        SortedMap<UUID, ObjectNode> all = new TreeMap<>();
        all.put(id, object);
        return all;
    }

    @Override
    public ObjectNode normal(ObjectNode wanted) {
        ObjectNode normal = SettingsJson.normal(withoutId(wanted), type);
        normal.put(ID, id.toString());
        return normal;
    }

    @Override
    public String nameOf(ObjectNode object) {
        return "";
    }

    @Override
    public Condition changes() {
        return AUDIT.ACTION.eq(told.action()).and(AUDIT.SUBJECT_ID.eq(told.subject()));
    }

    @Override
    public UUID idOf(String subject) {
        return id;
    }

    @Override
    public Optional<String> told(String action, String subject, String name) {
        return action.equals(told.action()) && subject.equals(told.subject())
                ? Optional.of(kind + ".update: ")
                : Optional.empty();
    }

    @Override
    public void add(Transaction tx, ObjectNode wanted, Asker asker) {
        throw refused("there is only one of it: leave its id out, or as it was exported");
    }

    @Override
    public void delete(Transaction tx, UUID id, Asker asker) {
        throw refused("it cannot be deleted: leave the file out to leave it as it is");
    }

    @Override
    public void change(Transaction tx, ObjectNode wanted, Asker asker) {
        S settings;
        try {
            settings = SettingsJson.read(withoutId(wanted), type, 0);
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
        List<FieldFault> faults = checks.check(settings).list();
        if (!faults.isEmpty()) {
            FieldFault first = faults.getFirst();
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The settings " + kind + ": " + first.field() + " " + first.message() + ".",
                    faults);
        }
        write.change(tx, settings, asker.actor());
    }

    private static ObjectNode withoutId(ObjectNode object) {
        ObjectNode rest = object.deepCopy();
        rest.remove(ID);
        return rest;
    }

    private Refusal refused(String why) {
        return new Refusal(ErrorCode.VALIDATION_FAILED, "The settings " + kind + ": " + why + ".");
    }
}
