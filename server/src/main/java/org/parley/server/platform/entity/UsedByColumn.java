package org.parley.server.platform.entity;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.parley.contract.platform.Usage;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;

/// Users of things which name the thing in a column of their own, as a box names its greeting.
///
/// @param kind of the things that are used
/// @param naming who names the thing of this id and name
public record UsedByColumn(
        String kind, BiFunction<UUID, String, Condition> naming, UsedByLink.Users users)
        implements UsedBy {
    /// Those who name it by its id.
    public static UsedByColumn byId(
            String kind, TableField<?, UUID> column, UsedByLink.Users users) {
        return new UsedByColumn(kind, (id, _) -> column.eq(id), users);
    }

    /// Those who name it by its name.
    public static UsedByColumn byName(
            String kind, TableField<?, String> column, UsedByLink.Users users) {
        return new UsedByColumn(kind, (_, name) -> column.eq(name), users);
    }

    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return sql.select(users.id(), users.name())
                .from(Objects.requireNonNull(users.id().getTable()))
                .where(naming.apply(id, name))
                .orderBy(users.name())
                .fetch(row -> new Usage(users.kind(), row.value1(), row.value2()));
    }
}
