package org.parley.server.configuration.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.parley.contract.configuration.ConfigurationPlan;
import org.parley.contract.configuration.PlannedChange;
import org.parley.contract.configuration.PlannedChange.Action;
import org.parley.contract.platform.entity.HistoryEntry.Change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/// Compares what is with what is wanted.
final class Planner {
    private Planner() {}

    /// The changes that make `present` into `wanted`.
    static List<PlannedChange> compare(
            String kind,
            SortedMap<UUID, ObjectNode> present,
            SortedMap<UUID, ObjectNode> wanted,
            Function<ObjectNode, String> nameOf) {
        List<PlannedChange> changes = new ArrayList<>();
        var ids = new TreeSet<>(present.keySet());
        ids.addAll(wanted.keySet());
        for (UUID id : ids) {
            ObjectNode before = present.get(id);
            ObjectNode after = wanted.get(id);
            if (after == null && before != null) {
                changes.add(
                        new PlannedChange(
                                Action.DELETE,
                                kind,
                                id,
                                nameOf.apply(before),
                                List.of(),
                                List.of(),
                                List.of()));
            } else if (after != null && !after.equals(before)) {
                changes.add(
                        new PlannedChange(
                                before == null ? Action.ADD : Action.CHANGE,
                                kind,
                                id,
                                nameOf.apply(after),
                                fields(before, after),
                                List.of(),
                                List.of()));
            }
        }
        return changes;
    }

    private static List<Change> fields(@Nullable ObjectNode before, ObjectNode after) {
        var names = new TreeSet<String>();
        after.fieldNames().forEachRemaining(names::add);
        if (before != null) {
            before.fieldNames().forEachRemaining(names::add);
        }
        names.remove("id");
        List<Change> fields = new ArrayList<>();
        for (String name : names) {
            JsonNode old = before == null ? null : before.get(name);
            JsonNode now = after.get(name);
            if (old == null ? now != null : !old.equals(now)) {
                fields.add(new Change(name, text(old), text(now)));
            }
        }
        return fields;
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null ? null : value.isTextual() ? value.asText() : value.toString();
    }

    /// The plan of these changes.
    static ConfigurationPlan planOf(List<PlannedChange> changes) {
        return new ConfigurationPlan(changes, fingerprint(changes));
    }

    /// A new thing's id may be another each time the same file is read, so it is left out.
    private static String said(List<PlannedChange> changes) {
        var text = new StringBuilder();
        for (PlannedChange change : changes) {
            text.append(change.action())
                    .append(change.kind())
                    .append(change.action() == Action.ADD ? change.name() : change.id())
                    .append(change.fields())
                    .append('\n');
        }
        return text.toString();
    }

    private static String fingerprint(List<PlannedChange> changes) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(said(changes).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
