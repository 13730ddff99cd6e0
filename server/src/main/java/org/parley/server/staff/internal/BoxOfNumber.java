package org.parley.server.staff.internal;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Faults;
import org.parley.server.staff.OwnBoxes;

import java.util.Collection;
import java.util.Set;

/// Gives agents and telephones the boxes that are wished for them, and moves them with the number.
final class BoxOfNumber {
    private final OwnBoxes boxes;

    @Inject
    BoxOfNumber(OwnBoxes boxes) {
        this.boxes = boxes;
    }

    /// What a form says of a box.
    ///
    /// @param voicemail absent to leave it
    /// @param pin absent to leave it
    record Wish(OwnBoxes.Owner owner, @Nullable Boolean voicemail, @Nullable String pin) {
        String number() {
            return owner.number();
        }

        boolean wanted() {
            return Boolean.TRUE.equals(voicemail);
        }

        boolean hasPin() {
            return pin != null && !pin.isEmpty();
        }
    }

    Set<String> numbers(DSLContext sql, Collection<String> numbers) {
        return boxes.listNumbers(sql, numbers);
    }

    void check(DSLContext sql, @Nullable Wish before, Wish after, Faults faults) {
        boolean goes =
                before != null
                        && before.wanted()
                        && !after.wanted()
                        && before.number().equals(after.number());
        if (goes) {
            boxes.findReasonToKeep(sql, after.number())
                    .ifPresent(reason -> faults.add("voicemail", reason));
        }
        if (after.hasPin() && !after.wanted()) {
            faults.add("voicemailPin", "is for a voicemail: switch it on as well");
        }
    }

    void stored(Transaction tx, @Nullable Wish before, Wish after, Actor actor) {
        boolean moved = before != null && !before.number().equals(after.number());
        if (before != null && before.wanted() && (moved || !after.wanted())) {
            boxes.take(tx, before.number(), actor);
        }
        boolean has = before != null && before.wanted() && !moved;
        if (after.wanted() && (!has || after.hasPin())) {
            boxes.give(tx, after.owner(), after.hasPin() ? after.pin() : null, actor);
        }
    }

    void deleting(Transaction tx, String number, Actor actor) {
        boxes.take(tx, number, actor);
    }
}
