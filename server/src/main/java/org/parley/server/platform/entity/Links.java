package org.parley.server.platform.entity;

import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.TableField;
import org.parley.server.platform.db.Transaction;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A table that joins things to others by their ids and holds nothing else, as one joins agents to
/// teams.
///
/// @param owner the thing whose list it is
/// @param other what the list names
public record Links(TableField<?, UUID> owner, TableField<?, UUID> other) {
    /// What each of these things names; one that names nothing is not in the map.
    public Map<UUID, Set<UUID>> of(DSLContext sql, Collection<UUID> owners) {
        return sql.select(owner, other).from(table()).where(owner.in(owners)).fetch().stream()
                .collect(
                        Collectors.groupingBy(
                                Record2::value1,
                                Collectors.mapping(
                                        Record2::value2, Collectors.toUnmodifiableSet())));
    }

    /// Makes these all that the thing names.
    public void write(Transaction tx, UUID thing, Collection<UUID> others) {
        forget(tx, thing);
        for (UUID one : others) {
            tx.sql().insertInto(table()).set(owner, thing).set(other, one).execute();
        }
    }

    /// The thing names nothing any more.
    public void forget(Transaction tx, UUID thing) {
        tx.sql().deleteFrom(table()).where(owner.eq(thing)).execute();
    }

    private Table<?> table() {
        return Objects.requireNonNull(owner.getTable());
    }
}
