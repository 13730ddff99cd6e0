package org.parley.server.platform.entity;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.server.platform.entity.EntityField.Use;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// One kind of configured things: the contract's record, its table, and the column of each field,
/// said once. A component without a column, and a column of another type than its component, is
/// refused when the type is made.
public final class EntityType<E extends Identified & Versioned> {
    private final String kind;
    private final EntityAccess access;
    private final RecordShape<E> shape;
    private final Table<?> table;
    private final Table<?> from;
    private final Columns columns;
    private final Map<String, EntityField<?>> fields;
    private final Map<String, Supplier<Field<String>>> computed;
    private final boolean isSetting;
    private final Condition only;
    private final Told told;

    /// The columns with a meaning of their own.
    ///
    /// @param nameKey the name in lower case, unique; absent where names are compared as they are
    /// @param siblings fields whose values things share among which a name is unique; empty where
    ///   it is unique among all
    record Columns(
            TableField<?, UUID> id,
            TableField<?, Long> version,
            EntityField<String> name,
            @Nullable TableField<?, String> nameKey,
            List<EntityField<?>> siblings) {}

    /// The components that say nothing about how a thing is set up.
    ///
    /// @param only those that are only answered: what somebody sends of them counts for nothing
    /// @param left those that are left as they are when nothing is sent of them
    /// @param dated whether two of the first say when the thing was made and changed
    private record Told(Set<String> only, Set<String> left, boolean dated) {}

    private EntityType(Builder<E> built, Columns columns) {
        kind = built.kind;
        access = built.access;
        shape = built.shape;
        table = built.table;
        from = built.from;
        this.columns = columns;
        fields = new LinkedHashMap<>(built.fields);
        computed = Map.copyOf(built.computed);
        isSetting = built.isSetting;
        only = built.only;
        told = new Told(Set.copyOf(built.told), Set.copyOf(built.left), built.dated);
    }

    /// Begins a type.
    ///
    /// @param kind as history, usage and events call the thing
    /// @param api tells the permissions
    /// @param table that the kit writes
    public static <E extends Identified & Versioned> Builder<E> of(
            Class<E> type, String kind, Class<? extends EntityApi<E>> api, Table<?> table) {
        return new Builder<>(type, kind, api, table);
    }

    public String kind() {
        return kind;
    }

    /// The contract's record.
    public Class<E> recordType() {
        return shape.type();
    }

    /// The record's component that holds the name.
    public String nameField() {
        return columns.name().name();
    }

    /// Whether files of settings hold the things.
    public boolean isSetting() {
        return isSetting;
    }

    /// Components that files of settings leave out: what is only answered, and what other things
    /// say already.
    public Set<String> besideSettings() {
        Set<String> names = new HashSet<>(told.only());
        names.addAll(told.left());
        return names;
    }

    /// The thing as it was made or changed at a moment, where the kind keeps that.
    ///
    /// @param isNew whether it was made then
    E stamped(E entity, Instant now, boolean isNew) {
        if (!told.dated()) {
            return entity;
        }
        return shape.with(
                entity, isNew ? Map.of(CREATED, now, CHANGED, now) : Map.of(CHANGED, now));
    }

    /// The wanted thing with what is only answered, or was not sent, as it is.
    E completed(E before, E wanted) {
        Map<String, @Nullable Object> values = new HashMap<>();
        told.only().forEach(name -> values.put(name, shape.get(before, shape.part(name))));
        for (String name : told.left()) {
            if (shape.get(wanted, shape.part(name)) == null) {
                values.put(name, shape.get(before, shape.part(name)));
            }
        }
        return shape.with(wanted, values);
    }

    /// The thing without what is only answered.
    E untold(E entity) {
        Map<String, @Nullable Object> values = new HashMap<>();
        told.only().forEach(name -> values.put(name, null));
        return shape.with(entity, values);
    }

    EntityAccess access() {
        return access;
    }

    RecordShape<E> shape() {
        return shape;
    }

    Table<?> table() {
        return table;
    }

    Table<?> from() {
        return from;
    }

    Condition only() {
        return only;
    }

    Columns columns() {
        return columns;
    }

    List<EntityField<?>> fields() {
        return List.copyOf(fields.values());
    }

    Optional<EntityField<?>> findField(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// By what lists are filtered and sorted for a component.
    Optional<Field<?>> findComparable(String name) {
        Supplier<Field<String>> expression = computed.get(name);
        return expression != null
                ? Optional.of(expression.get())
                : findField(name).filter(EntityField::isComparable).map(EntityField::column);
    }

    /// What people call the thing.
    public String nameOf(E entity) {
        return String.valueOf(shape.get(entity, columns.name().part()));
    }

    E read(Record row) {
        @Nullable Object[] values = new @Nullable Object[shape.parts().size()];
        for (int i = 0; i < values.length; i++) {
            RecordShape.Part part = shape.parts().get(i);
            values[i] =
                    switch (part.name()) {
                        case "id" -> row.get(columns.id());
                        case "version" -> row.get(columns.version());
                        default -> load(part, fields.get(part.name()), row);
                    };
        }
        return shape.make(values);
    }

    private static <C> @Nullable Object load(
            RecordShape.Part part, @Nullable EntityField<C> field, Record row) {
        return field == null
                ? EntityField.nothingOf(part.type())
                : field.loaded(row.get(field.column()));
    }

    private static final String CREATED = "createdAt";
    private static final String CHANGED = "changedAt";

    /// Collects the columns.
    public static final class Builder<E extends Identified & Versioned> {
        private final Class<E> type;
        private final String kind;
        private final EntityAccess access;
        private final RecordShape<E> shape;
        private final Table<?> table;
        private final Map<String, EntityField<?>> fields = new LinkedHashMap<>();
        private final Set<String> elsewhere = new HashSet<>();
        private final Set<String> told = new HashSet<>();
        private final Set<String> left = new HashSet<>();
        private final Map<String, Supplier<Field<String>>> computed = new HashMap<>();
        private boolean dated;
        private Table<?> from;
        private @Nullable TableField<?, UUID> id;
        private @Nullable TableField<?, Long> version;
        private @Nullable EntityField<String> name;
        private @Nullable TableField<?, String> nameKey;
        private List<String> siblings = List.of();
        private boolean isSetting = true;
        private Condition only = DSL.noCondition();

        private Builder(
                Class<E> type, String kind, Class<? extends EntityApi<E>> api, Table<?> table) {
            this.type = type;
            this.kind = kind;
            this.access =
                    Objects.requireNonNull(
                            api.getAnnotation(EntityAccess.class),
                            () -> api.getName() + " says no @EntityAccess");
            this.shape = new RecordShape<>(type);
            this.table = table;
            this.from = table;
        }

        /// Where the rows are read from, when that is more than the written table: a join. Columns
        /// of other tables are shown, searched and sorted; what is to be written in them is the
        /// rules' affair.
        public Builder<E> from(Table<?> joined) {
            from = joined;
            return this;
        }

        /// Which rows are things of this kind, where the table holds others too.
        public Builder<E> only(Condition condition) {
            only = condition;
            return this;
        }

        public Builder<E> keys(TableField<?, UUID> idColumn, TableField<?, Long> versionColumn) {
            id = idColumn;
            version = versionColumn;
            return this;
        }

        /// What people call the thing: searched, first in the usual order, unique by its key.
        ///
        /// @param key keeps the name in lower case, so that `Ann` and `ann` are one
        public Builder<E> name(TableField<?, String> column, TableField<?, String> key) {
            return name(EntityField.nameOf(column), column, key);
        }

        /// As {@link #name(TableField, TableField)}, for a component called otherwise than its
        /// column.
        ///
        /// @param key absent when the name is compared as it is
        public Builder<E> name(
                String component,
                TableField<?, String> column,
                @Nullable TableField<?, String> key) {
            EntityField<String> field =
                    new EntityField<>(column, shape.part(component), Use.SEARCHED);
            name = field;
            nameKey = key;
            fields.put(component, field);
            return this;
        }

        /// Says that a name is unique only among things that have the same values in these
        /// components.
        public Builder<E> uniqueAmong(String... components) {
            siblings = List.of(components);
            return this;
        }

        /// Texts into which the quick search looks.
        @SafeVarargs
        public final Builder<E> searched(TableField<?, String>... columns) {
            return add(Use.SEARCHED, columns);
        }

        /// Fields that are shown, filtered and sorted.
        public Builder<E> plain(TableField<?, ?>... columns) {
            return add(Use.PLAIN, columns);
        }

        /// Fields that only the server sets.
        public Builder<E> kept(TableField<?, ?>... columns) {
            return add(Use.KEPT, columns);
        }

        /// Fields that are no part of filters, sorting and exports.
        public Builder<E> hidden(TableField<?, ?>... columns) {
            return add(Use.HIDDEN, columns);
        }

        /// A field whose component is called otherwise than its column.
        public Builder<E> field(String component, TableField<?, ?> column, Use use) {
            fields.put(component, new EntityField<>(column, shape.part(component), use));
            return this;
        }

        /// Components that {@link EntityRules#complete} fills.
        public Builder<E> elsewhere(String... components) {
            for (String component : components) {
                elsewhere.add(shape.part(component).name());
            }
            return this;
        }

        /// Components that {@link EntityRules#complete} fills and nobody sets. They may be absent.
        public Builder<E> told(String... components) {
            told.addAll(List.of(components));
            return elsewhere(components);
        }

        /// A component that {@link EntityRules#complete} fills and nobody sets, and by which lists
        /// are filtered and sorted all the same.
        ///
        /// @param expression the same value in SQL, an enum by its name; asked for each list, since
        ///   it may depend on the time
        public Builder<E> computed(String component, Supplier<Field<String>> expression) {
            computed.put(component, expression);
            return told(component);
        }

        /// Components that {@link EntityRules#complete} fills and that stay as they are when
        /// nothing is sent of them. They may be absent.
        public Builder<E> leftWhenAbsent(String... components) {
            left.addAll(List.of(components));
            return elsewhere(components);
        }

        /// Has the kit keep when a thing was made and changed, in `createdAt` and `changedAt`.
        public Builder<E> dated(TableField<?, Instant> created, TableField<?, Instant> changed) {
            dated = true;
            told.addAll(List.of(CREATED, CHANGED));
            return field(CREATED, created, Use.KEPT).field(CHANGED, changed, Use.KEPT);
        }

        /// Says that the things are no settings but belong to one person or one installation: files
        /// of settings do not hold them, and going back to earlier settings leaves them as they
        /// are.
        public Builder<E> noSetting() {
            isSetting = false;
            return this;
        }

        private Builder<E> add(Use use, TableField<?, ?>... columns) {
            for (TableField<?, ?> column : columns) {
                field(EntityField.nameOf(column), column, use);
            }
            return this;
        }

        /// @throws IllegalStateException when a component of the record has no column
        public EntityType<E> build() {
            List<String> missing = new ArrayList<>();
            for (RecordShape.Part part : shape.parts()) {
                if (!fields.containsKey(part.name())
                        && !elsewhere.contains(part.name())
                        && !Set.of("id", "version").contains(part.name())) {
                    missing.add(part.name());
                }
            }
            if (id == null || version == null || name == null || !missing.isEmpty()) {
                throw new IllegalStateException(
                        type.getSimpleName()
                                + " needs keys(…), name(…), and a column for each of "
                                + missing);
            }
            List<EntityField<?>> shared = new ArrayList<>();
            siblings.forEach(sibling -> shared.add(Objects.requireNonNull(fields.get(sibling))));
            return new EntityType<>(
                    this, new Columns(id, version, name, nameKey, List.copyOf(shared)));
        }
    }
}
