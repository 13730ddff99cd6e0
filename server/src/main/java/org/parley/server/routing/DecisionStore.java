package org.parley.server.routing;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.server.permissions.Sight;
import org.parley.server.routing.model.OfferChange;
import org.parley.server.routing.model.StoredDecision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The decisions of the past, and who owns which item.
public interface DecisionStore {

    /// Stores these changes in their order, all or none.
    ///
    /// @throws org.parley.contract.platform.Refusal `CONFLICT` when an item would have two owners
    ///   or a change doesn't fit the stored state; `UNAVAILABLE` when the database doesn't answer
    void save(List<OfferChange> changes);

    /// Frees what an earlier run of the server left behind: its offers and conversations are known
    /// to nobody.
    ///
    /// @return how many there were
    int releaseAll(Instant at);

    Optional<StoredDecision> find(UUID id);

    /// Newest first.
    ///
    /// @param item only those of this item; null for all
    /// @param seen only those of queues that it shows
    Page<StoredDecision> list(@Nullable String item, Sight seen, int limit, int offset);

    /// Forgets decisions and ended offers from before.
    ///
    /// @return how many decisions were forgotten
    int deleteBefore(Instant end);
}
