package org.parley.server.staff;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Nobody has a box.
final class NoBoxes implements OwnBoxes {
    @Override
    public Set<String> listNumbers(DSLContext sql, Collection<String> numbers) {
        return Set.of();
    }

    @Override
    public Optional<String> findReasonToKeep(DSLContext sql, String number) {
        return Optional.empty();
    }

    @Override
    public Optional<String> findReasonNotToTake(DSLContext sql, String number, boolean moving) {
        return Optional.empty();
    }

    @Override
    public void give(Transaction tx, Owner owner, @Nullable String pin, Actor actor) {}

    @Override
    public void move(Transaction tx, String from, String to, @Nullable String pin, Actor actor) {}

    @Override
    public void take(Transaction tx, String number, Actor actor) {}
}
