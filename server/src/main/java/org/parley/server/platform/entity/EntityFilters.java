package org.parley.server.platform.entity;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.FieldFilter;
import org.parley.server.platform.entity.EntityField.Use;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Turns searches, filters and sort orders into SQL. Values travel as bind variables only.
final class EntityFilters<E extends Identified & Versioned> {
    private static final char ESCAPE = '!';

    private final EntityType<E> type;

    EntityFilters(EntityType<E> type) {
        this.type = type;
    }

    /// @throws Refusal `BAD_REQUEST` naming a filter that does not fit
    Condition condition(EntityQuery query) {
        Condition all = DSL.noCondition();
        if (query.part() != null && !query.part().isBlank()) {
            all = all.and(search(query.part().strip()));
        }
        for (FieldFilter filter : query.filters()) {
            all = all.and(filter(comparable("filter", filter.field()), filter));
        }
        return all;
    }

    /// @throws Refusal `BAD_REQUEST` naming a field that does not sort
    List<OrderField<?>> order(@Nullable String sort) {
        List<OrderField<?>> order = new ArrayList<>();
        if (sort != null && !sort.isBlank()) {
            for (String key : sort.split(",", -1)) {
                boolean down = key.startsWith("-");
                Field<?> column = sortColumn(down ? key.substring(1) : key);
                SortField<?> by = down ? column.desc() : column.asc();
                order.add(down ? by.nullsLast() : by.nullsFirst());
            }
        } else {
            order.add(sortColumn(type.nameField()));
        }
        order.add(type.columns().id());
        return order;
    }

    private Condition search(String part) {
        String like = "%" + DSL.escape(part.toLowerCase(Locale.ROOT), ESCAPE) + "%";
        Condition any = DSL.falseCondition();
        for (EntityField<?> field : type.fields()) {
            if (field.use() == Use.SEARCHED) {
                any = any.or(lower(field).like(like, ESCAPE));
            }
        }
        return any;
    }

    /// The text in lower case: the name has it stored already.
    private Field<String> lower(EntityField<?> field) {
        TableField<?, String> key = type.columns().nameKey();
        return field == type.columns().name() && key != null
                ? key
                : DSL.lower(text(field.column()));
    }

    private Field<?> sortColumn(String name) {
        Field<?> key = type.columns().nameKey();
        return name.equals(type.nameField()) && key != null ? key : comparable("sort", name);
    }

    private Field<?> comparable(String parameter, String name) {
        return type.findComparable(name)
                .orElseThrow(() -> refused(parameter, "there is no field " + name + " to use"));
    }

    private static <C> Condition filter(Field<C> column, FieldFilter filter) {
        String value = filter.value();
        return switch (filter.operator()) {
            case EMPTY -> empty(column);
            case FILLED -> DSL.not(empty(column));
            case IS -> is(column, value);
            case NOT -> DSL.not(is(column, value)).or(column.isNull());
            case CONTAINS -> text(column).containsIgnoreCase(value);
            case LACKS -> DSL.not(text(column).containsIgnoreCase(value)).or(column.isNull());
            case STARTS -> text(column).startsWithIgnoreCase(value);
            case LESS -> column.lt(read(column, value));
            case MORE -> column.gt(read(column, value));
            case IN ->
                    DSL.or(
                            Arrays.stream(value.split(",", -1))
                                    .map(one -> is(column, one.strip()))
                                    .toList());
        };
    }

    private static Condition empty(Field<?> column) {
        return column.getType() == String.class
                ? column.isNull().or(column.cast(String.class).eq(""))
                : column.isNull();
    }

    private static <C> Condition is(Field<C> column, String value) {
        return column.getType() == String.class
                ? DSL.lower(column.coerce(String.class)).eq(value.toLowerCase(Locale.ROOT))
                : column.eq(read(column, value));
    }

    private static Field<String> text(Field<?> column) {
        return column.getType() == String.class
                ? column.coerce(String.class)
                : column.cast(String.class);
    }

    private static <C> C read(Field<C> column, String value) {
        try {
            return column.getType().cast(parse(column.getType(), value));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(
                    "filter",
                    "'"
                            + value
                            + "' is no "
                            + column.getType().getSimpleName().toLowerCase(Locale.ROOT));
        }
    }

    private static Object parse(Class<?> type, String value) {
        if (type == Integer.class) {
            return Integer.valueOf(value);
        }
        if (type == Long.class) {
            return Long.valueOf(value);
        }
        if (type == Boolean.class) {
            if (!value.equals("true") && !value.equals("false")) {
                throw new IllegalArgumentException(value);
            }
            return Boolean.valueOf(value);
        }
        if (type == UUID.class) {
            return UUID.fromString(value);
        }
        if (type == Instant.class) {
            return Instant.parse(value);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(value);
        }
        return type == LocalTime.class ? LocalTime.parse(value) : value;
    }

    private static Refusal refused(String parameter, String fault) {
        return new Refusal(
                ErrorCode.BAD_REQUEST,
                "Correct the parameter " + parameter + ": " + fault + ".",
                List.of(new FieldFault(parameter, fault)));
    }
}
