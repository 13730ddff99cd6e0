package org.parley.server.platform.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.entity.RecordShape;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// One field of a thing: the record's component and the column that keeps it. Enums are kept by
/// name, and lists, maps and records in a JSON column.
///
/// @param <C> the column's type
public final class EntityField<C> {
    private static final ObjectMapper JSON = Json.strict();

    private final TableField<?, C> column;
    private final RecordShape.Part part;
    private final Use use;

    /// What the kit does with a field.
    public enum Use {
        /// Looked into by the quick search.
        SEARCHED,
        /// Shown, filtered, sorted.
        PLAIN,
        /// As `PLAIN`, but only the server sets it: a change keeps what was there.
        KEPT,
        /// Never shown in lists' filters, sorting or exports.
        HIDDEN
    }

    EntityField(TableField<?, C> column, RecordShape.Part part, Use use) {
        this.column = column;
        this.part = part;
        this.use = use;
        if (!fits()) {
            throw new IllegalArgumentException(
                    part.name()
                            + " is a "
                            + part.type().getSimpleName()
                            + ", which the column "
                            + column
                            + " cannot keep");
        }
    }

    /// The component that a column keeps: `threshold_minutes` is `thresholdMinutes`.
    static String nameOf(Field<?> column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.getName().toLowerCase(Locale.ROOT).split("_")) {
            name.append(
                    name.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    /// What a component holds until {@link EntityRules#complete} fills it.
    static @Nullable Object nothingOf(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Boolean.class) {
            return false;
        }
        if (type == Integer.class) {
            return 0;
        }
        return type == Long.class ? (Object) 0L : type == String.class ? "" : null;
    }

    String name() {
        return part.name();
    }

    TableField<?, C> column() {
        return column;
    }

    Use use() {
        return use;
    }

    RecordShape.Part part() {
        return part;
    }

    boolean isJson() {
        return column.getType() == JSONB.class;
    }

    /// Whether lists can be filtered and sorted by it.
    boolean isComparable() {
        return !isJson() && use != Use.HIDDEN;
    }

    /// What the column keeps of the component's value.
    @Nullable C stored(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (isJson()) {
            return column.getType().cast(JSONB.jsonb(write(value)));
        }
        return column.getType().cast(value instanceof Enum<?> constant ? constant.name() : value);
    }

    /// The component's value that the column kept.
    @SuppressWarnings({"unchecked", "rawtypes"}) // the type is checked when the field is made
    @Nullable Object loaded(@Nullable C value) {
        if (value instanceof JSONB jsonb) {
            return read(jsonb.data());
        }
        return value instanceof String name && part.type().isEnum()
                ? Enum.valueOf((Class<? extends Enum>) part.type(), name)
                : value;
    }

    private boolean fits() {
        return isJson()
                || column.getType() == part.type()
                || (part.type().isEnum() && column.getType() == String.class);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass() + " cannot be kept as JSON", e);
        }
    }

    private Object read(String text) {
        try {
            return JSON.readValue(text, JSON.constructType(part.genericType()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(column + " holds what " + name() + " cannot", e);
        }
    }
}
