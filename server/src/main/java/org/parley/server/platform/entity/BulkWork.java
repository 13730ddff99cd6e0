package org.parley.server.platform.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.BulkEdit;
import org.parley.contract.platform.entity.BulkResult;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One change for many things, each in a transaction of its own: what can be done is done, the rest
/// is named with its reason.
final class BulkWork<E extends Identified & Versioned> {
    private static final ObjectMapper JSON = Json.strict();

    private final Entities<E> entities;

    BulkWork(Entities<E> entities) {
        this.entities = entities;
    }

    BulkResult delete(List<UUID> ids, Asker asker) {
        return each(ids, asker, id -> entities.delete(id, Entities.ANY_VERSION, asker));
    }

    /// @throws Refusal `VALIDATION_FAILED` when a value is of a field that cannot be changed
    BulkResult edit(BulkEdit edit, Asker asker) {
        check(edit);
        return each(
                edit.ids(),
                asker,
                id -> {
                    E before = entities.get(id, asker);
                    entities.update(
                            merged(before, edit), version -> version == before.version(), asker);
                });
    }

    private BulkResult each(List<UUID> ids, Asker asker, Consumer<UUID> change) {
        int done = 0;
        List<BulkResult.Refused> refused = new ArrayList<>();
        for (UUID id : new LinkedHashSet<>(ids)) {
            String name =
                    entities.find(id, asker).map(row -> entities.type().nameOf(row)).orElse("");
            try {
                change.accept(id);
                done++;
            } catch (Refusal refusal) {
                if (refusal.code() == ErrorCode.UNAVAILABLE) {
                    throw refusal;
                }
                refused.add(
                        new BulkResult.Refused(
                                id,
                                name,
                                refusal.code(),
                                refusal.detail(),
                                refusal.facts().orElse(null)));
            }
        }
        return new BulkResult(done, refused);
    }

    private void check(BulkEdit edit) {
        if (edit.values().isEmpty() && edit.added().isEmpty() && edit.removed().isEmpty()) {
            throw faulty("values", "names no field");
        }
        fields(edit)
                .forEach(field -> {
                    boolean known = entities.type().shape().find(field).isPresent();
                    if (!known || field.equals("id") || field.equals("version")) {
                        throw faulty(field, "is no field that can be changed");
                    }
                });
        Stream.concat(edit.added().keySet().stream(), edit.removed().keySet().stream())
                .forEach(field -> {
                    Class<?> type = entities.type().shape().part(field).type();
                    if (!Collection.class.isAssignableFrom(type)) {
                        throw faulty(field, "is no list, so nothing joins or leaves it");
                    }
                });
    }

    private static Stream<String> fields(BulkEdit edit) {
        return Stream.of(edit.values(), edit.added(), edit.removed())
                .flatMap(some -> some.keySet().stream());
    }

    private static void join(ObjectNode tree, String field, JsonNode more) {
        ArrayNode list = tree.withArray(field);
        more.forEach(one -> {
            if (!has(list, one)) {
                list.add(one);
            }
        });
    }

    private static void leave(ObjectNode tree, String field, JsonNode gone) {
        ArrayNode left = JSON.createArrayNode();
        tree.withArray(field)
                .forEach(one -> {
                    if (!has(gone, one)) {
                        left.add(one);
                    }
                });
        tree.set(field, left);
    }

    private static boolean has(JsonNode list, JsonNode one) {
        for (JsonNode each : list) {
            if (each.equals(one)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked") // a record of the same class
    private E merged(E before, BulkEdit edit) {
        ObjectNode tree = JSON.valueToTree(before);
        tree.setAll(edit.values());
        edit.added().forEach((field, more) -> join(tree, field, more));
        edit.removed().forEach((field, gone) -> leave(tree, field, gone));
        try {
            return (E) JSON.treeToValue(tree, before.getClass());
        } catch (JsonProcessingException e) {
            throw faulty(fields(edit).collect(Collectors.joining(", ")), "is of another type");
        }
    }

    private static Refusal faulty(String field, String fault) {
        return new Refusal(
                ErrorCode.VALIDATION_FAILED,
                "Nothing was changed. Correct: " + field + " " + fault + ".",
                List.of(new FieldFault(field, fault)));
    }
}
