package org.parley.server.platform.entity;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a feature says of its kind of things. Only {@link #type} must be given; the rules of single
/// fields are the record's Jakarta constraints.
public interface EntityRules<E extends Identified & Versioned> {
    /// The record, its table and its fields. Asked once.
    EntityType<E> type();

    /// What a person sees of the table; everything, unless a rule narrows it.
    default Condition visibleTo(Me me) {
        return DSL.noCondition();
    }

    /// A new thing, or a copy, with what the server itself says of it: who made it, and when.
    default E added(E entity, Asker asker) {
        return entity;
    }

    /// Refuses what this person may not do, although he or she may change things of the kind.
    ///
    /// @param before absent when it is new
    /// @param after absent when it is to be deleted
    default void permit(@Nullable E before, @Nullable E after, Asker asker) {}

    /// Rules across fields and things.
    ///
    /// @param before absent when it is new
    default void check(DSLContext sql, @Nullable E before, E after, Faults faults) {}

    /// Why the thing may not be deleted, apart from being used.
    default Optional<String> findReasonToKeep(DSLContext sql, E entity) {
        return Optional.empty();
    }

    /// What the asking person is told after storing: the thing as it is read, so that no secret
    /// that was typed is sent back. Something that is told once only is taken from what was stored.
    ///
    /// @param stored as it was checked and stored
    /// @param read as anybody reads it
    default E answered(E stored, E read) {
        return read;
    }

    /// Adds to rows of the table what other tables hold of them.
    default List<E> complete(DSLContext sql, List<E> rows) {
        return rows;
    }

    /// Writes what other tables hold of the thing, in the transaction that stored its row.
    ///
    /// @param before absent when it is new
    default void stored(Transaction tx, @Nullable E before, E after, Actor actor) {}

    /// Things of the same kind that go when this one goes: each is deleted before it, as if by
    /// itself.
    default List<UUID> listGoingWith(DSLContext sql, E entity) {
        return List.of();
    }

    /// Deletes what other tables hold of the thing, before its row goes.
    default void deleting(Transaction tx, E entity, Actor actor) {}

    /// The thing as the audit keeps it: without passwords and secrets.
    default Object audited(E entity) {
        return entity;
    }

    /// The name of a copy.
    ///
    /// @param prefix such as `Copy of `
    /// @param number 1 for the first try, then 2, 3, … while the name is taken
    default String copyName(String prefix, String name, int number) {
        return prefix + name + (number == 1 ? "" : " (" + number + ")");
    }

    /// What of the original a copy does not take over.
    ///
    /// @param copy has its own id and name already
    default E copied(E copy) {
        return copy;
    }
}
