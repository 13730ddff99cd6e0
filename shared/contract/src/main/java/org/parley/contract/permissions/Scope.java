package org.parley.contract.permissions;

import java.util.Set;
import java.util.UUID;

/// Which things of a kind somebody sees.
///
/// @param ids the chosen ones; beside the others where the reach is `OF_QUEUES`
public record Scope(Reach reach, Set<UUID> ids) {
    public static final Scope ALL = new Scope(Reach.ALL, Set.of());
    public static final Scope NONE = new Scope(Reach.LISTED, Set.of());

    /// For agents: those of the visible queues.
    public static final Scope OF_QUEUES = new Scope(Reach.OF_QUEUES, Set.of());

    public Scope {
        ids = reach == Reach.ALL || ids == null ? Set.of() : Set.copyOf(ids);
    }

    public static Scope listed(Set<UUID> ids) {
        return new Scope(Reach.LISTED, ids);
    }

    /// How things are chosen.
    public enum Reach {
        ALL,
        LISTED,
        /// Agents only: whoever serves in one of the visible queues, and the chosen ones.
        OF_QUEUES
    }
}
