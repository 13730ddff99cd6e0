package org.parley.server.platform.entity;

import org.jooq.DSLContext;
import org.parley.contract.platform.Usage;

import java.util.List;
import java.util.UUID;

/// Knows who uses things of one kind. Each feature that refers to another's things contributes one
/// to the `Multibinder<UsedBy>`, so that a thing in use is not deleted and the refusal names its
/// users.
public interface UsedBy {
    /// The kind of things whose users it knows, as the contract's record names it.
    String kind();

    /// Who uses the thing.
    ///
    /// @param name of the thing, for users that keep the name
    List<Usage> listUsers(DSLContext sql, UUID id, String name);
}
