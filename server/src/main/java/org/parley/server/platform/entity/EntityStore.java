package org.parley.server.platform.entity;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Versioned;
import org.parley.server.platform.db.Transaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The rows of one kind of things.
final class EntityStore<E extends Identified & Versioned> {
    private final EntityType<E> type;
    private final EntityFilters<E> filters;

    EntityStore(EntityType<E> type) {
        this.type = type;
        this.filters = new EntityFilters<>(type);
    }

    Page<E> page(DSLContext sql, Condition visible, EntityQuery query, int limit, int offset) {
        Condition wanted = filters.condition(query).and(visible);
        List<E> rows =
                select(sql)
                        .where(wanted)
                        .orderBy(filters.order(query.sort()))
                        .limit(limit)
                        .offset(offset)
                        .fetch(type::read);
        return Page.read(rows, limit, offset, () -> count(sql, wanted));
    }

    /// The ids of all that the query wants, in its order.
    List<UUID> ids(DSLContext sql, Condition visible, EntityQuery query) {
        return sql.select(type.columns().id())
                .from(type.from())
                .where(filters.condition(query).and(visible))
                .orderBy(filters.order(query.sort()))
                .fetch(type.columns().id());
    }

    Optional<E> find(DSLContext sql, Condition visible, UUID id) {
        return select(sql).where(type.columns().id().eq(id)).and(visible).fetchOptional(type::read);
    }

    List<E> list(DSLContext sql, Collection<UUID> ids) {
        return select(sql).where(type.columns().id().in(ids)).fetch(type::read);
    }

    /// Whether another thing has the name of this one.
    boolean isTaken(DSLContext sql, E entity) {
        EntityType.Columns columns = type.columns();
        String name = type.nameOf(entity);
        Condition same =
                columns.nameKey() == null
                        ? columns.name().column().eq(name)
                        : columns.nameKey().eq(key(name));
        for (EntityField<?> field : columns.siblings()) {
            same = same.and(shares(field, entity));
        }
        return sql.fetchExists(type.table(), same.and(columns.id().ne(entity.id())));
    }

    private <C> Condition shares(EntityField<C> field, E entity) {
        return field.column()
                .isNotDistinctFrom(field.stored(type.shape().get(entity, field.part())));
    }

    void insert(Transaction tx, E entity) {
        Map<Field<?>, Object> values = values(entity);
        values.put(type.columns().id(), entity.id());
        tx.sql().insertInto(type.table()).set(values).execute();
    }

    /// @return false when the row is no longer of the expected version
    boolean update(Transaction tx, E entity, long expected) {
        return tx.sql()
                        .update(type.table())
                        .set(values(entity))
                        .where(type.columns().id().eq(entity.id()))
                        .and(type.columns().version().eq(expected))
                        .execute()
                == 1;
    }

    boolean delete(Transaction tx, E entity) {
        return tx.sql()
                        .deleteFrom(type.table())
                        .where(type.columns().id().eq(entity.id()))
                        .and(type.columns().version().eq(entity.version()))
                        .execute()
                == 1;
    }

    private long count(DSLContext sql, Condition wanted) {
        return sql.selectCount().from(type.from()).where(wanted).fetchSingle().value1();
    }

    private SelectJoinStep<Record> select(DSLContext sql) {
        List<Field<?>> columns = new ArrayList<>();
        columns.add(type.columns().id());
        columns.add(type.columns().version());
        type.fields().forEach(field -> columns.add(field.column()));
        return sql.select(columns).from(type.from());
    }

    private Map<Field<?>, Object> values(E entity) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        for (EntityField<?> field : type.fields()) {
            if (type.table().equals(field.column().getTable())) {
                values.put(field.column(), field.stored(type.shape().get(entity, field.part())));
            }
        }
        if (type.columns().nameKey() != null) {
            values.put(type.columns().nameKey(), key(type.nameOf(entity)));
        }
        values.put(type.columns().version(), entity.version());
        return values;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
