package org.parley.server.staff;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.staff.FreeNumber;
import org.parley.server.platform.db.Transaction;

import java.util.Optional;
import java.util.UUID;

/// The internal numbers. Each belongs to one agent, user, telephone or queue, and none lies outside
/// of the range that the general settings name.
public interface NumberPlan {
    /// Why the number cannot be given to the owner.
    ///
    /// @param owner to whom it may belong already
    Optional<String> findObjection(DSLContext sql, String number, UUID owner);

    /// Gives the owner this number instead of the one before; takes it away where it is absent.
    ///
    /// @throws org.parley.contract.platform.Refusal `CONFLICT` when somebody else has it
    void assign(Transaction tx, String kind, UUID owner, @Nullable String number);

    /// The first number that nobody has.
    ///
    /// @throws org.parley.contract.platform.Refusal `CONFLICT` when all are taken
    FreeNumber free();
}
