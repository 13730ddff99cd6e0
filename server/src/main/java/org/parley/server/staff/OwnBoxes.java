package org.parley.server.staff;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// The boxes for messages of agents and telephones, by internal number. Voicemail implements it.
public interface OwnBoxes {
    /// A centre without voicemail: nobody has a box.
    OwnBoxes NONE = new NoBoxes();

    /// Whose box it is to be.
    ///
    /// @param number the internal number
    /// @param name the box is called by number and name
    /// @param email who is told of messages; empty for nobody
    record Owner(String number, String name, String email) {}

    /// Which of these numbers have a box.
    Set<String> listNumbers(DSLContext sql, Collection<String> numbers);

    /// Why the number's box cannot be taken away, such as `the box holds 3 messages`, and what to
    /// do; empty also when there is none.
    Optional<String> findReasonToKeep(DSLContext sql, String number);

    /// Why the number cannot be given to somebody, as the end of a sentence that begins with it: a
    /// box is there already, and what it holds is for others; empty when nothing is against it.
    ///
    /// @param moving whether somebody comes with a box of his or her own
    Optional<String> findReasonNotToTake(DSLContext sql, String number, boolean moving);

    /// Makes the box, unless there is one.
    ///
    /// @param pin absent to leave it
    void give(Transaction tx, Owner owner, @Nullable String pin, Actor actor);

    /// Gives the box another number; its settings and what it holds go with it. Nothing happens
    /// where there is none.
    ///
    /// @param pin absent to leave it
    void move(Transaction tx, String from, String to, @Nullable String pin, Actor actor);

    /// Takes the box away, unless there is a reason to keep it.
    void take(Transaction tx, String number, Actor actor);
}
