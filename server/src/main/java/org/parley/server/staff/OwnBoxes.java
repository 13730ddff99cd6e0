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

    /// Why the number's box cannot be taken away, such as `holds 3 messages`; empty also when there
    /// is none.
    Optional<String> findReasonToKeep(DSLContext sql, String number);

    /// Makes the box, unless there is one.
    ///
    /// @param pin absent to leave it
    void give(Transaction tx, Owner owner, @Nullable String pin, Actor actor);

    /// Takes the box away, unless there is a reason to keep it.
    void take(Transaction tx, String number, Actor actor);
}
