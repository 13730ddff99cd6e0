package org.parley.server.platform.entity;

import org.jooq.DSLContext;
import org.jooq.TableField;
import org.parley.contract.platform.Usage;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Users of things which a table joins to them, as one joins agents to their teams.
///
/// @param kind of the things that are used
/// @param used where the joining table names the thing
/// @param user where it names who uses it
public record UsedByLink(
        String kind, TableField<?, UUID> used, TableField<?, UUID> user, Users users)
        implements UsedBy {
    /// Those who use.
    ///
    /// @param name what people call them
    public record Users(String kind, TableField<?, UUID> id, TableField<?, String> name) {}

    @Override
    public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
        return sql
                .selectDistinct(users.id, users.name)
                .from(Objects.requireNonNull(used.getTable()))
                .join(Objects.requireNonNull(users.id.getTable()))
                .on(users.id.eq(user))
                .where(used.eq(id))
                .fetch(row -> new Usage(users.kind, row.value1(), row.value2()))
                .stream()
                .sorted(Comparator.comparing(Usage::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
