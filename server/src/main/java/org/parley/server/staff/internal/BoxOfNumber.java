package org.parley.server.staff.internal;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.Faults;
import org.parley.server.staff.OwnBoxes;

import java.util.Collection;
import java.util.Optional;
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

        @Nullable String givenPin() {
            return hasPin() ? pin : null;
        }
    }

    Set<String> numbers(DSLContext sql, Collection<String> numbers) {
        return boxes.listNumbers(sql, numbers);
    }

    void check(DSLContext sql, @Nullable Wish before, Wish after, Faults faults) {
        if (before != null && before.wanted() && !after.wanted()) {
            boxes.findReasonToKeep(sql, before.number())
                    .ifPresent(reason -> faults.add("voicemail", "stays on: " + reason));
        }
        if (before == null || !before.number().equals(after.number())) {
            boolean moving = before != null && before.wanted() && after.wanted();
            boxes.findReasonNotToTake(sql, after.number(), moving)
                    .ifPresent(reason -> faults.add("extension", reason));
        }
        if (after.hasPin() && !after.wanted()) {
            faults.add("voicemailPin", "is for a voicemail: switch it on as well");
        }
    }

    /// Why whoever has the number cannot be deleted: his or her box cannot.
    ///
    /// @param who begins the sentence, such as `The agent eve`
    Optional<String> findReasonToKeep(DSLContext sql, String who, String number) {
        return boxes.findReasonToKeep(sql, number)
                .map(reason -> who + " has a voicemail: " + reason + ".");
    }

    void stored(Transaction tx, @Nullable Wish before, Wish after, Actor actor) {
        boolean had = false;
        if (before != null && before.wanted()) {
            had = true;
            if (!after.wanted()) {
                boxes.take(tx, before.number(), actor);
            } else if (!before.number().equals(after.number())) {
                boxes.move(tx, before.number(), after.number(), after.givenPin(), actor);
                return;
            }
        }
        if (after.wanted() && (!had || after.hasPin())) {
            boxes.give(tx, after.owner(), after.givenPin(), actor);
        }
    }

    void deleting(Transaction tx, String number, Actor actor) {
        boxes.take(tx, number, actor);
    }
}
